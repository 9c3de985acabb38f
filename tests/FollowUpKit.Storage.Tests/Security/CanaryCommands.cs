using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Commands with a canary in every text that a person types.</summary>
internal static class CanaryCommands
{
    public static readonly OperationId SaleId = Canary.Of("operation");

    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);

    private static readonly LocalDate Day = new(2026, 3, 2);

    public static Caller Person => new(Canary.Of("tenant"), VisibilityScope.All, Canary.Of("user"));

    public static OpenOperation Open => new OpenOperation(SaleId).WithBranch(Canary.Of("branch")).WithAgent(Canary.Of("agent"))
        .WithTitle(Canary.Of("title")).WithCustomer(Canary.Of("customer")).WithTimeZone("America/Mexico_City").WithFirst(Draft).WithCommandId(Canary.Of("command_id"));

    public static OpenOperation OpenBare => new(Canary.Of("operation") + " bare");

    public static OpenOperation OpenLost => new OpenOperation(Canary.Of("operation") + " lost").WithFirst(Draft);

    public static ConcludeOperation ConcludeLost => new ConcludeOperation(OpenLost.OperationId, Canary.Of("outcome") + " 2")
        .WithResult(new ResultEntry(At(8, 50), Canary.Of("result_details")).WithTimeZone("America/Mexico_City"));

    public static FollowUpDraft Draft => new FollowUpDraft(Canary.Of("subject"), Due.At(Day, 10, 0).WithTimeZone("America/Mexico_City"))
        .WithKind(Canary.Of("kind")).WithDetails(Canary.Of("details") + "\nand more").WithAgent(Canary.Of("agent"));

    public static DescribeOperation Describe =>
        new DescribeOperation(SaleId).WithTitle(Canary.Of("title") + " 2").WithCustomer(Canary.Of("customer") + " 2");

    public static TransferOperation Transfer =>
        new TransferOperation(SaleId).ToBranch(Canary.Of("branch") + " 2").ToAgentWithPending(Canary.Of("agent") + " 2");

    public static ScheduleFollowUp Schedule => new(SaleId, Draft);

    public static ScheduleFollowUp ScheduleAnother => new(SaleId, Draft.WithDetails(Canary.Of("details") + " 3"));

    public static EditFollowUp Edit => new EditFollowUp(SaleId)
        .WithSubject(Canary.Of("subject") + " 2").WithDetails(Canary.Of("details") + " 2").WithKind(Canary.Of("kind") + " 2");

    public static RescheduleFollowUp Reschedule => new(SaleId, Due.On(Day).WithTimeZone("America/Mexico_City"), Canary.Of("reason"));

    public static ReassignFollowUp Reassign => new(SaleId, Canary.Of("agent") + " 3");

    public static RescheduleFollowUp RescheduleToTheLastDate => new(SaleId, Due.On(new LocalDate(2100, 12, 31)), Canary.Of("reason"));

    public static PostponeFollowUp Postpone => new(SaleId, 1, Canary.Of("reason"));

    public static HandOverOperation HandOver => new HandOverOperation(SaleId, Canary.Of("agent") + " 2").FromAgent(Canary.Of("agent") + " 3");

    public static CancelFollowUp Cancel => new(SaleId, Canary.Of("reason"));

    public static ConcludeOperation Concluding => new ConcludeOperation(SaleId, Canary.Of("outcome")).WithCancelOthersReason(Canary.Of("reason"))
        .WithResult(new ResultEntry(At(8, 50), Canary.Of("result_details")).WithOutcome(Canary.Of("result_outcome")).WithTimeZone("America/Mexico_City"));

    public static ConcludeOperation ConcludeOnly => new(SaleId, Canary.Of("outcome"));

    public static ReopenOperation Reopening => new ReopenOperation(SaleId, Canary.Of("reason")).WithNext(Draft);

    public static WithdrawOperation Withdraw => new(SaleId, Canary.Of("reason"));

    public static ReinstateOperation Reinstate => new(SaleId);

    public static RecalculateDueTimes Rederive => new(SaleId);

    public static CaptureResult Capture(int hour = 8, int minute = 30) => new CaptureResult(SaleId, At(hour, minute), Canary.Of("result_details"))
        .WithOutcome(Canary.Of("result_outcome")).WithTimeZone("America/Mexico_City");

    public static CorrectResult Correct(int hour = 8, int minute = 30) =>
        new CorrectResult(SaleId, 1, new ResultEntry(At(hour, minute), Canary.Of("result_details") + " 2").WithOutcome(Canary.Of("result_outcome") + " 2").WithTimeZone("America/Mexico_City"), Canary.Of("reason"));

    public static ChangeOperationId ChangeId => new(SaleId, Canary.Of("operation") + " 2");

    public static MergeOperations Merge => new MergeOperations(SaleId, Canary.Of("operation") + " bare", Canary.Of("reason")).WithCancelSurplusReason(Canary.Of("reason") + " 2");

    public static RetractResult Retract => new(SaleId, Canary.Of("reason"));

    /// <summary>One of each.</summary>
    public static IReadOnlyList<OperationCommand> All =>
    [
        Open, Describe, Transfer, ChangeId, Merge, Schedule, Edit, Reschedule, Postpone, Reassign, HandOver, Cancel, Capture().WithConclusion(new ConclusionEntry(Canary.Of("outcome")).WithCancelOthersReason(Canary.Of("reason"))),
        Correct(), Retract, Concluding, Reopening, Withdraw, Reinstate, Rederive,
    ];

    private static LocalDateTime At(int hour, int minute) => Day + new LocalTime(hour, minute);
}
