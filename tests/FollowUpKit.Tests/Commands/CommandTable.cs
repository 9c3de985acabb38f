using static FollowUpKit.RuleCodes;

namespace FollowUpKit.Tests;

/// <summary>Every command in every state of a sale, and the code of its refusal; null where it is accepted.</summary>
internal static class CommandTable
{
    /// <summary>Command; in progress; concluded; withdrawn; withdrawn when it was concluded; not opened.</summary>
    private static readonly (OperationCommand Command, string?[] Codes)[] Rows =
    [
        (Some.Opening, [AlreadyOpen, AlreadyOpen, OperationWithdrawn, OperationWithdrawn, null]),
        (new DescribeOperation(Chase.Id).WithTitle("Pump"), [null, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new TransferOperation(Chase.Id).ToBranch("GDL"), [null, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new HandOverOperation(Chase.Id, "beto"), [null, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new ChangeOperationId(Chase.Id, "S-2"), [null, null, null, null, OperationNotFound]),
        (new MergeOperations(Chase.Id, Chase.Id, "Entered twice"), [MergedWithItself, MergedWithItself, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new ScheduleFollowUp(Chase.Id, Some.Draft()), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new EditFollowUp(Chase.Id).WithKind("visit"), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new RescheduleFollowUp(Chase.Id, Due.On(Some.March(20)), "They travel"), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new ReassignFollowUp(Chase.Id, "beto"), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new PostponeFollowUp(Chase.Id, 2, "They travel"), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new CancelFollowUp(Chase.Id, "By mail instead"), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (Some.Result(8, 40), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (Some.Correction(), [null, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (Some.Retraction().OnFollowUp(1).WithNextCancelled(), [null, OperationConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new ConcludeOperation(Chase.Id).WithResult(new ResultEntry(Some.Today.At(new(8, 45)), "Signed")), [null, AlreadyConcluded, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new ReopenOperation(Chase.Id, "They called"), [NotConcluded, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new WithdrawOperation(Chase.Id, "Entered twice"), [null, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
        (new ReinstateOperation(Chase.Id), [NotWithdrawn, NotWithdrawn, null, null, OperationNotFound]),
        (new RecalculateDueTimes(Chase.Id), [null, null, OperationWithdrawn, OperationWithdrawn, OperationNotFound]),
    ];

    private static readonly Dictionary<string, Func<Chase>> States = new()
    {
        ["in progress"] = Given.InProgress,
        ["concluded"] = Given.Concluded,
        ["withdrawn"] = Given.Withdrawn,
        ["concluded and withdrawn"] = Given.ConcludedAndWithdrawn,
        ["not opened"] = Given.Nothing,
    };

    public static IEnumerable<string> Commands => Rows.Select(row => row.Command.Kind);

    public static IEnumerable<object?[]> Cells =>
        from row in Rows from cell in States.Keys.Zip(row.Codes) select new object?[] { row.Command.Kind, cell.First, cell.Second };

    public static OperationCommand Command(string name) => Rows.Single(row => row.Command.Kind == name).Command;

    public static Chase State(string name) => States[name]();
}
