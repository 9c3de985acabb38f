using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A task for pending follow-ups, found as in the agenda. All of them at once are refused: a mistyped filter would else cost the work of everybody.</summary>
internal abstract class BulkAgendaCommand : BulkCommand
{
    private readonly Option<string?> reason = TextOptions.Text("--reason", "Help_reason").Needed();
    private readonly Filter<AgendaQuery>[] filters;

    protected BulkAgendaCommand(Session session, string name)
        : base(session, name)
    {
        filters = ReportCommands.AgendaFilters(session);
        foreach (var option in filters.SelectMany(filter => filter.Options).Prepend(reason)) Options.Add(option);
    }

    /// <summary>The command for a sale, whose follow-up is that of the row.</summary>
    protected abstract FollowUpCommand Task(OperationId sale, string reason, ParseResult parsed);

    protected override IReadOnlyList<BulkPass> Read(FollowUpReports reports, ParseResult parsed, LocalDateTime now)
    {
        var narrowing = filters.SelectMany(filter => filter.Options).ToList();
        if (!narrowing.Exists(parsed.IsGiven))
            throw new MisuseException(Words.Fill("Misuse_bulk_all", ("options", string.Join(", ", narrowing.Select(option => option.Name)))));
        var agenda = filters.Aggregate(
            reports.Agenda(), (narrowed, filter) => TextOptions.Named(filter.Options[0].Name, () => filter.Narrow(narrowed, parsed, now)));
        var why = parsed.GetRequiredValue(reason)!;
        TextOptions.Named(reason.Name, () => Task("-", why, parsed));
        return [BulkPass.Of(agenda, row => Task(row.OperationId, why, parsed))];
    }
}
