using NodaTime;

namespace FollowUpKit.Tests;

public sealed class FingerprintTests
{
    private static readonly LocalDateTime Morning = Some.Today.At(new LocalTime(8, 30));

    private static readonly FollowUpDraft Draft = Some.Draft();

    /// <summary>Commands of which no two say the same, though some come near.</summary>
    private static readonly OperationCommand[] Different =
    [
        new OpenOperation(Chase.Id),
        new OpenOperation(Chase.Id).WithBranch("a"),
        new OpenOperation(Chase.Id).WithAgent("a"),
        new OpenOperation(Chase.Id).WithBranch("a").WithAgent("a"),
        new OpenOperation(Chase.Id).WithTitle("a"),
        new OpenOperation(Chase.Id).WithCustomer("a"),
        new OpenOperation(Chase.Id).WithTimeZone("a"),
        new OpenOperation(Chase.Id).WithFirst(Draft),
        new DescribeOperation(Chase.Id),
        new DescribeOperation(Chase.Id).WithTitle(null),
        new DescribeOperation(Chase.Id).WithTitle("a"),
        new DescribeOperation(Chase.Id).WithCustomer(null),
        new DescribeOperation(Chase.Id).WithCustomer("a"),
        new TransferOperation(Chase.Id),
        new TransferOperation(Chase.Id).ToBranch(null),
        new TransferOperation(Chase.Id).ToBranch("a"),
        new TransferOperation(Chase.Id).ToAgent(null),
        new TransferOperation(Chase.Id).ToAgent("a"),
        new TransferOperation(Chase.Id).ToAgentWithPending("a"),
        new OpenOperation(Chase.Id).WithPlan("a"),
        new OpenOperation(Chase.Id).WithPlan("b"),
        new OpenOperation(Chase.Id).WithPlan("a", Some.Today),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithConclusionAllowed()),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithSubject("a")),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithDue(Due.On(Some.Today))),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithKind("a")),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithKind(null)),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithDetails("a")),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithDetails(null)),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithAgent("a")),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithReminders()),
        new CaptureResult(Chase.Id, Morning, "a").WithSuggestedNext(new SuggestedNext().WithReminders(Reminder.At(Morning))),
        new ScheduleFollowUp(Chase.Id, Draft),
        new ScheduleFollowUp(Chase.Id, new("Call", Due.On(Some.March(10)))),
        new ScheduleFollowUp(Chase.Id, new("Call them", Due.On(Some.March(11)))),
        new ScheduleFollowUp(Chase.Id, new("Call them", Due.At(Some.March(10), 0, 0))),
        new ScheduleFollowUp(Chase.Id, new("Call them", Due.On(Some.March(10)).WithTimeZone("a"))),
        new ScheduleFollowUp(Chase.Id, Draft.WithKind("a")),
        new ScheduleFollowUp(Chase.Id, Draft.WithDetails("a")),
        new ScheduleFollowUp(Chase.Id, Draft.WithAgent("a")),
        new ScheduleFollowUp(Chase.Id, Draft.WithAgent(NextStepAgent.FollowUpAgent)),
        new ScheduleFollowUp(Chase.Id, Draft.WithAgent(NextStepAgent.OperationAgent)),
        new ScheduleFollowUp(Chase.Id, Draft.BasedOn(1)),
        new ScheduleFollowUp(Chase.Id, Draft.WithPlan(new PlanPosition("a", Some.Today, "b"))),
        new ScheduleFollowUp(Chase.Id, Draft.WithPlan(new PlanPosition("b", Some.Today, "b"))),
        new ScheduleFollowUp(Chase.Id, Draft.WithPlan(new PlanPosition("a", Some.Today, "a"))),
        new ScheduleFollowUp(Chase.Id, Draft.WithPlan(new PlanPosition("a", Some.March(3), "b"))),
        new ScheduleFollowUp(Chase.Id, Draft.WithoutPlan()),
        new ScheduleFollowUp(Chase.Id, Draft.WithReminders(Reminder.Before(Period.FromDays(1)))),
        new ScheduleFollowUp(Chase.Id, Draft.WithReminders(Reminder.Before(Period.FromDays(2)))),
        new ScheduleFollowUp(Chase.Id, Draft.WithReminders(Reminder.At(Morning))),
        new ScheduleFollowUp(Chase.Id, Draft.WithReminders(Reminder.At(Morning), Reminder.At(Morning))),
        new EditFollowUp(Chase.Id),
        new EditFollowUp(Chase.Id).OnFollowUp(1),
        new EditFollowUp(Chase.Id).OnFollowUp(11),
        new EditFollowUp(Chase.Id).WithSubject("a"),
        new EditFollowUp(Chase.Id).WithDetails("a"),
        new EditFollowUp(Chase.Id).WithDetails(null),
        new EditFollowUp(Chase.Id).WithKind("a"),
        new EditFollowUp(Chase.Id).WithKind(null),
        new EditFollowUp(Chase.Id).WithReminders(),
        new EditFollowUp(Chase.Id).WithReminders(Reminder.At(Morning)),
        new RescheduleFollowUp(Chase.Id, Due.On(Some.Today), "a"),
        new RescheduleFollowUp(Chase.Id, Due.On(Some.Today), "b"),
        new RescheduleFollowUp(Chase.Id, Due.On(Some.March(3)), "a"),
        new RescheduleFollowUp(Chase.Id, Due.On(Some.Today), "a").OnFollowUp(1),
        new PostponeFollowUp(Chase.Id, 1, "a"),
        new PostponeFollowUp(Chase.Id, 1, "b"),
        new PostponeFollowUp(Chase.Id, 2, "a"),
        new PostponeFollowUp(Chase.Id, 1, "a").OnFollowUp(1),
        new HandOverOperation(Chase.Id, null),
        new HandOverOperation(Chase.Id, "a"),
        new HandOverOperation(Chase.Id, "a").FromAgent(null),
        new HandOverOperation(Chase.Id, "a").FromAgent("a"),
        new HandOverOperation(Chase.Id, "a").OnlyOperation(),
        new HandOverOperation(Chase.Id, "a").OnlyPending(),
        new ReassignFollowUp(Chase.Id, null),
        new ReassignFollowUp(Chase.Id, "a"),
        new ReassignFollowUp(Chase.Id, "b"),
        new ReassignFollowUp(Chase.Id, "a").OnFollowUp(1),
        new CancelFollowUp(Chase.Id, "a"),
        new CancelFollowUp(Chase.Id, "b"),
        new CancelFollowUp(Chase.Id, "a").OnFollowUp(1),
        new CaptureResult(Chase.Id, Morning, "a"),
        new CaptureResult(Chase.Id, Morning, "b"),
        new CaptureResult(Chase.Id, Morning.PlusMinutes(1), "a"),
        new CaptureResult(Chase.Id, Morning, "a").WithOutcome("b"),
        new CaptureResult(Chase.Id, Morning, "a").WithTimeZone("b"),
        new CaptureResult(Chase.Id, Morning, "a").OnFollowUp(1),
        new CaptureResult(Chase.Id, Morning, "a").WithNext(Draft),
        new CaptureResult(Chase.Id, Morning, "a").WithConclusion(),
        new CaptureResult(Chase.Id, Morning, "a").WithConclusion("b"),
        new CaptureResult(Chase.Id, Morning, "a").WithConclusion(new ConclusionEntry().WithCancelOthersReason("b")),
        new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "a"), "b"),
        new CorrectResult(Chase.Id, 2, new ResultEntry(Morning, "a"), "b"),
        new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "a"), "c"),
        new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "c"), "b"),
        new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "a").WithOutcome("c"), "b"),
        new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "a").WithTimeZone("c"), "b"),
        new MergeOperations(Chase.Id, "a", "b"),
        new MergeOperations(Chase.Id, "b", "b"),
        new MergeOperations(Chase.Id, "a", "c"),
        new MergeOperations(Chase.Id, "a", "b").WithConclusionFrom("a"),
        new MergeOperations(Chase.Id, "a", "b").WithConclusionFrom(Chase.Id),
        new MergeOperations(Chase.Id, "a", "b").WithCancelSurplusReason("d"),
        new ChangeOperationId(Chase.Id, "a"),
        new ChangeOperationId(Chase.Id, "b"),
        new ChangeOperationId("b", "a"),
        new RetractResult(Chase.Id, "a"),
        new RetractResult(Chase.Id, "b"),
        new RetractResult(Chase.Id, "a").OnFollowUp(1),
        new RetractResult(Chase.Id, "a").WithNextCancelled(),
        new ConcludeOperation(Chase.Id),
        new ConcludeOperation(Chase.Id, "a"),
        new ConcludeOperation(Chase.Id).WithCancelOthersReason("a"),
        new ConcludeOperation(Chase.Id).WithResult(new ResultEntry(Morning, "a")),
        new ReopenOperation(Chase.Id, "a"),
        new ReopenOperation(Chase.Id, "b"),
        new ReopenOperation(Chase.Id, "a").WithNext(Draft),
        new WithdrawOperation(Chase.Id, "a"),
        new WithdrawOperation(Chase.Id, "b"),
        new ReinstateOperation(Chase.Id),
        new ReinstateOperation(Chase.Id).WithNext(Draft),
        new RecalculateDueTimes(Chase.Id),
    ];

    [Fact]
    public void Of_AnyOtherContent_Differs() =>
        Assert.Equal(Different.Length, Different.Select(command => Convert.ToHexString(Fingerprint.Of(command))).Distinct().Count());

    [Fact]
    public void Of_OtherCommandIdOrVersion_IsTheSame() => Assert.All(
        Different,
        command => Assert.Equal(Fingerprint.Of(command), Fingerprint.Of(command.WithCommandId("form-1").WithExpectedVersion(7))));

    [Fact]
    public void Of_OtherOperation_IsTheSame() =>
        Assert.Equal(Fingerprint.Of(new ConcludeOperation("S-1", "won")), Fingerprint.Of(new ConcludeOperation("S-2", "won")));

    [Fact]
    public void Of_OtherPerson_IsTheSame()
    {
        var command = Some.Result().WithCommandId("form-1");

        Assert.Equal(Given.Pending().By("ana").Do(command).Accepted.Fingerprint, Given.Pending().By("beto").Do(command).Accepted.Fingerprint);
    }
}
