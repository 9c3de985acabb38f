using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Moves pending follow-ups so many days later.</summary>
internal sealed class BulkPostponeCommand : BulkFollowUpsCommand<AgendaQuery, PendingFollowUpRow>
{
    private readonly Option<int?> days = TextOptions.Number("--days", "Help_postpone_days").Needed();

    public BulkPostponeCommand(Session session)
        : base(session, "postpone", ReportCommands.AgendaFilters(session)) => Options.Add(days);

    protected override AgendaQuery All(FollowUpReports reports) => reports.Agenda();

    protected override FollowUpCommand Task(OperationId sale, string reason, ParseResult parsed)
    {
        var later = parsed.GetRequiredValue(days)!.Value;
        TextOptions.Named(days.Name, () => new PostponeFollowUp(sale, later, "-"));
        return new PostponeFollowUp(sale, later, reason);
    }
}
