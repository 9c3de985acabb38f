using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>All tasks that are done on many sales at once.</summary>
internal static class BulkCommands
{
    public static Command Of(Session session) => new("bulk", Words.Get("Help_bulk"))
    {
        new BulkHandOverCommand(session),
        new BulkPostponeCommand(session),
        new BulkCancelCommand(session),
        new BulkRetractCommand(session),
        new BulkRenumberCommand(session),
        new BulkMergeCommand(session),
    };
}
