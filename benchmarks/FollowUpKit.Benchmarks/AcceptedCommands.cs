using NodaTime;

namespace FollowUpKit.Benchmarks;

/// <summary>One command of each kind, with a sale that accepts it.</summary>
internal static class AcceptedCommands
{
    private static readonly OperationId Sale = "1042";

    private static readonly LocalDateTime At = Chains.Start.InUtc().LocalDateTime;

    public static (SalesOperation? Before, OperationCommand Command) Of(string kind) => kind switch
    {
        nameof(OpenOperation) => (null, new OpenOperation(Sale).WithBranch("MTY").WithAgent("ana").WithTitle("40 sillas").WithFirst(Chains.Draft(1))),
        nameof(DescribeOperation) => (Open, new DescribeOperation(Sale).WithTitle("40 sillas de oficina").WithCustomer("77")),
        nameof(TransferOperation) => (Open, new TransferOperation(Sale).ToBranch("TIJ").ToAgentWithPending("luis")),
        nameof(ScheduleFollowUp) => (Idle, new ScheduleFollowUp(Sale, Chains.Draft(6))),
        nameof(EditFollowUp) => (Open, new EditFollowUp(Sale).WithSubject("Llamar").WithReminders(Reminder.Before(Period.FromHours(2)))),
        nameof(RescheduleFollowUp) => (Open, new RescheduleFollowUp(Sale, Due.At(new LocalDate(2026, 3, 9), 10, 0), "Está de viaje")),
        nameof(HandOverOperation) => (Open, new HandOverOperation(Sale, "luis").FromAgent("ana")),
        nameof(PostponeFollowUp) => (Open, new PostponeFollowUp(Sale, 2, "Está de viaje")),
        nameof(ReassignFollowUp) => (Open, new ReassignFollowUp(Sale, "luis")),
        nameof(CancelFollowUp) => (Open, new CancelFollowUp(Sale, "Ya llamó")),
        nameof(CaptureResult) => (Open, Chains.Capture(Sale, 6)),
        nameof(CorrectResult) => (Open, new CorrectResult(Sale, 4, new ResultEntry(At, "Le pareció bien"), "Era otra venta")),
        nameof(ChangeOperationId) => (Open, new ChangeOperationId(Sale, "P-77")),
        nameof(RetractResult) => (Open, new RetractResult(Sale, "Era otra venta").OnFollowUp(4).WithNextCancelled()),
        nameof(ConcludeOperation) => (Open, new ConcludeOperation(Sale, "won").WithResult(new ResultEntry(At, "Compró"))),
        nameof(ReopenOperation) => (Chains.Decide(Open, new ConcludeOperation(Sale, "won").WithResult(new ResultEntry(At, "Compró"))), new ReopenOperation(Sale, "Devolvió").WithNext(Chains.Draft(6))),
        nameof(WithdrawOperation) => (Open, new WithdrawOperation(Sale, "Duplicada")),
        nameof(ReinstateOperation) => (Chains.Decide(Open, new WithdrawOperation(Sale, "Duplicada")), new ReinstateOperation(Sale)),
        nameof(RecalculateDueTimes) => (Open, new RecalculateDueTimes(Sale)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no command of this kind here yet."),
    };

    private static SalesOperation Open => Chains.OfLength(5);

    private static SalesOperation Idle => Chains.Decide(Open, new CancelFollowUp(Sale, "Ya llamó"));
}
