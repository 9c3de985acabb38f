using System.CommandLine;
using FollowUpKit.Export;
using NodaTime;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>A list or report, as an answer for people or programs, or as a file of all its rows.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TRow">A row of it.</typeparam>
internal abstract class ReportCommand<TQuery, TRow> : Command
{
    private readonly ReportExport<TRow> export;
    private readonly Filter<TQuery>[] filters;
    private readonly MomentOptions moment;
    private readonly FormatOption format;
    private readonly OutputOption output;

    protected ReportCommand(Session session, string name, ReportExport<TRow> export, Filter<TQuery>[] filters, IGroupOption<TQuery>? groups = null)
        : base(name, Words.Get($"Help_{name.Replace('-', '_')}"))
    {
        (Session, this.export, this.filters, Groups) = (session, export, filters, groups);
        (moment, format) = (new MomentOptions(session), new FormatOption(exports: true, charts: groups is not null));
        (output, Limit) = (new OutputOption(format), new LimitOption(format));
        moment.AddTo(this);
        foreach (var option in filters.SelectMany(filter => filter.Options)) Options.Add(option);
        if (groups is not null) Options.Add(groups.Option);
        foreach (var option in new Option[] { Limit, format, output }) Options.Add(option);
        SetAction(RunAsync);
    }

    protected Session Session { get; }

    protected LimitOption Limit { get; }

    protected IGroupOption<TQuery>? Groups { get; }

    protected abstract TQuery Ask(FollowUpReports reports, Instant asOf);

    protected abstract IAsyncEnumerable<TRow> StreamAsync(TQuery query, CancellationToken cancellationToken);

    protected abstract Task<ReportAnswer> AnswerAsync(TQuery query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken);

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        output.Check(parsed);
        var asOf = moment.Read(parsed);
        using var database = Session.Connect(parsed);
        var query = filters.Aggregate(
            Ask(database.Reports, asOf.ToInstant()),
            (narrowed, filter) => TextOptions.Named(filter.Options[0].Name, () => filter.Narrow(narrowed, parsed, asOf.LocalDateTime)));
        await database.CreateAsync(cancellationToken);
        var note = moment.NoteOf(parsed, asOf);
        if (FormatOption.IsExport(parsed.GetValue(format)))
        {
            await ExportAsync(query, parsed, cancellationToken);
            if (note is not null) Session.Screen.ErrorOutput.WriteLine(note);
        }
        else if (format.IsChart(parsed)) await ChartAsync(query, asOf, note, parsed, cancellationToken);
        else if (await AnswerAsync(query, asOf, parsed, cancellationToken) is var answer && format.IsJson(parsed)) Session.Screen.ShowJson(answer.Json);
        else Session.Screen.Show([.. Noted(note), answer.Table()]);
    }

    private static IEnumerable<IRenderable> Noted(string? note) => note is null ? [] : [new Text(note)];

    private async Task ChartAsync(TQuery query, ZonedDateTime asOf, string? note, ParseResult parsed, CancellationToken cancellationToken)
    {
        var groups = await Groups!.CountAsync(query, parsed, isWanted: true, cancellationToken);
        Session.Screen.Show([.. Noted(note)]);
        if (groups.Count > 0) Session.Screen.Show(GroupTable.Bars(groups, Session.Screen.Width));
        Session.Screen.Show(new Text(Words.Fill(
            "Chart_Summary", ("total", groups.Sum(group => group.Count)), ("asOf", asOf.LocalDateTime.ForPeople()), ("zone", asOf.Zone.Id))));
    }

    private async Task ExportAsync(TQuery query, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (isXlsx, count) = (parsed.GetValue(format) == FormatOption.Xlsx, 0L);
        var rows = StreamAsync(query, cancellationToken).Take(Limit.Export(parsed)).Select(row =>
        {
            count++;
            return row;
        });
        if (parsed.GetValue(output) is not { } file)
        {
            await WriteAsync(new TextStream(Session.Screen.Output));
            return;
        }

        await ExportFile.WriteAsync(file, WriteAsync);
        Session.Screen.Show(new Text(Words.Fill("Export_Done", ("count", count), ("file", file))));

        Task WriteAsync(Stream stream) => isXlsx
            ? export.WriteXlsxAsync(rows, stream, cancellationToken: cancellationToken)
            : export.WriteCsvAsync(rows, stream, cancellationToken: cancellationToken);
    }
}
