using System.CommandLine;
using FollowUpKit.Export;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A list or report, as an answer for people or programs, or as a file of all its rows.</summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TRow">A row of it.</typeparam>
internal abstract class ReportCommand<TQuery, TRow> : Command
{
    private readonly Session session;
    private readonly ReportExport<TRow> export;
    private readonly Filter<TQuery>[] filters;
    private readonly MomentOptions moment = new();
    private readonly FormatOption format = new(exports: true);
    private readonly OutputOption output;

    protected ReportCommand(Session session, string name, ReportExport<TRow> export, params Filter<TQuery>[] filters)
        : base(name, Words.Get($"Help_{name.Replace('-', '_')}"))
    {
        this.session = session;
        this.export = export;
        this.filters = filters;
        (output, Limit) = (new OutputOption(format), new LimitOption(format));
        moment.AddTo(this);
        foreach (var option in filters.SelectMany(filter => filter.Options)) Options.Add(option);
        Options.Add(Limit);
        Options.Add(format);
        Options.Add(output);
        SetAction(RunAsync);
    }

    protected LimitOption Limit { get; }

    protected abstract TQuery Ask(FollowUpReports reports, Instant asOf);

    protected abstract IAsyncEnumerable<TRow> StreamAsync(TQuery query, CancellationToken cancellationToken);

    protected abstract Task<ReportAnswer> AnswerAsync(TQuery query, ZonedDateTime asOf, ParseResult parsed, CancellationToken cancellationToken);

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        foreach (var filter in filters) filter.Check(parsed);
        output.Check(parsed);
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var asOf = moment.Read(parsed, database);
        var query = filters.Aggregate(Ask(database.Reports, asOf.ToInstant()), (narrowed, filter) => filter.Narrow(narrowed, parsed));
        var wanted = parsed.GetValue(format);
        if (FormatOption.IsExport(wanted)) await ExportAsync(query, wanted == FormatOption.Xlsx, parsed, cancellationToken);
        else if (await AnswerAsync(query, asOf, parsed, cancellationToken) is var answer && format.IsJson(parsed)) session.Screen.ShowJson(answer.Json);
        else session.Screen.Show(answer.Table());
    }

    private Task ExportAsync(TQuery query, bool isXlsx, ParseResult parsed, CancellationToken cancellationToken)
    {
        var rows = StreamAsync(query, cancellationToken).Take(Limit.Export(parsed));
        return parsed.GetValue(output) is { } file ? ExportFile.WriteAsync(file, WriteAsync) : WriteAsync(new TextStream(session.Screen.Output));

        Task WriteAsync(Stream stream) => isXlsx
            ? export.WriteXlsxAsync(rows, stream, cancellationToken: cancellationToken)
            : export.WriteCsvAsync(rows, stream, cancellationToken: cancellationToken);
    }
}
