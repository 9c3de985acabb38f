using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A task for follow-ups, found as in a report. All of them at once are refused: a mistyped filter would else cost the work of everybody.</summary>
internal abstract class BulkFollowUpsCommand<TQuery, TRow> : BulkCommand
    where TQuery : ReportQuery<TQuery, TRow>
    where TRow : FollowUpReportRow
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Filter<TQuery>[] filters;

    protected BulkFollowUpsCommand(Session session, string name, Filter<TQuery>[] filters)
        : base(session, name)
    {
        this.filters = filters;
        foreach (var option in filters.SelectMany(filter => filter.Options).Prepend(reason)) Options.Add(option);
    }

    /// <summary>The follow-ups before they are narrowed.</summary>
    protected abstract TQuery All(FollowUpReports reports);

    /// <summary>The command for a sale, whose follow-up is that of the row.</summary>
    protected abstract FollowUpCommand Task(OperationId sale, string reason, ParseResult parsed);

    protected override IReadOnlyList<BulkPass> Read(FollowUpReports reports, ParseResult parsed, LocalDateTime now)
    {
        var narrowing = filters.SelectMany(filter => filter.Options).ToList();
        if (!narrowing.Exists(parsed.IsGiven))
            throw new MisuseException(Words.Fill("Misuse_bulk_all", ("options", string.Join(", ", narrowing.Select(option => option.Name)))));
        var rows = filters.Aggregate(
            All(reports), (narrowed, filter) => TextOptions.Named(filter.Options[0].Name, () => filter.Narrow(narrowed, parsed, now)));
        var why = parsed.GetRequiredValue(reason)!;
        TextOptions.Named(reason.Name, () => Task("-", why, parsed));
        return [BulkPass.Of(rows, row => Task(row.OperationId, why, parsed))];
    }
}
