using System.CommandLine;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>The indicators of sales that the caller names, as an ERP asks for those in its own list.</summary>
internal sealed class IndicatorsCommand : Command
{
    private readonly Session session;
    private readonly Argument<string[]> sales = new("sales") { Description = Words.Get("Help_sales"), Arity = ArgumentArity.OneOrMore };
    private readonly MomentOptions moment;
    private readonly FormatOption format = new();

    public IndicatorsCommand(Session session)
        : base("indicators", Words.Get("Help_indicators"))
    {
        this.session = session;
        moment = new MomentOptions(session);
        Arguments.Add(sales);
        moment.AddTo(this);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var ids = parsed.GetRequiredValue(sales).Select(text => TextOptions.Named("<sales>", () => new OperationId(text))).ToArray();
        var asOf = moment.Read(parsed);
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var indicators = await database.Reports.GetIndicatorsAsync(ids, asOf.ToInstant(), cancellationToken: cancellationToken);
        if (format.IsJson(parsed))
        {
            session.Screen.ShowJson(ids.Select(id => new
            {
                Operation = id.Value,
                indicators[id].Status,
                indicators[id].DaysOverdue,
                NoNextStep = indicators[id].HasNoNextStep,
                DueToday = indicators[id].IsDueToday,
            }));
            return;
        }

        var table = Tables.Plain().Words("Operation").NoWrap("FollowUp").NoWrap("Due").Numbers("DaysOverdue");
        var reader = new Reader(asOf);
        foreach (var id in ids)
            table.AddRow(new Text(id.Value), StatusText.Of(indicators[id]), reader.Due(indicators[id].NextDue), new Text($"{indicators[id].DaysOverdue}"));
        if (moment.NoteOf(parsed, asOf) is { } note) session.Screen.Show(new Text(note));
        session.Screen.Show(table);
    }
}
