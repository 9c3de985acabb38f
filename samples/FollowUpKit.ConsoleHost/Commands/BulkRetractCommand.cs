using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Takes back results that were captured by mistake.</summary>
internal sealed class BulkRetractCommand : BulkFollowUpsCommand<ResultsQuery, ResultRow>
{
    private readonly Option<bool> cancelNext = new("--cancel-next") { Description = Words.Get("Help_cancel_next") };

    public BulkRetractCommand(Session session)
        : base(session, "retract", ReportCommands.ResultFilters(session)) => Options.Add(cancelNext);

    protected override ResultsQuery All(FollowUpReports reports) => reports.Results();

    protected override FollowUpCommand Task(OperationId sale, string reason, ParseResult parsed)
    {
        var command = new RetractResult(sale, reason);
        return parsed.GetValue(cancelNext) ? command.WithNextCancelled() : command;
    }
}
