using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Commands that change nothing are accepted, with no changes.</summary>
public sealed class NoChangeTests
{
    private static readonly FollowUpDraft Draft =
        Some.Draft().WithKind("call").WithDetails("Price").WithReminders(Reminder.Before(Period.FromDays(1)));

    private static readonly Dictionary<string, OperationCommand> Commands = new()
    {
        ["nothing described"] = new DescribeOperation(Chase.Id),
        ["same description"] = new DescribeOperation(Chase.Id).WithTitle("Pump").WithCustomer("C-1"),
        ["nothing transferred"] = new TransferOperation(Chase.Id),
        ["same branch and agent"] = new TransferOperation(Chase.Id).ToBranch("MTY").ToAgentWithPending("ana"),
        ["nothing edited"] = new EditFollowUp(Chase.Id),
        ["same values"] = new EditFollowUp(Chase.Id).WithSubject("Call them").WithKind("call").WithDetails("Price")
            .WithReminders(Reminder.Before(Period.FromDays(1))),
        ["same due"] = new RescheduleFollowUp(Chase.Id, Due.On(Some.March(10)), "They travel"),
        ["same due and zone"] = new RescheduleFollowUp(Chase.Id, Due.On(Some.March(10)).WithTimeZone("America/Mexico_City"), "They travel"),
        ["same agent"] = new ReassignFollowUp(Chase.Id, "ana"),
        ["nothing of that agent"] = new HandOverOperation(Chase.Id, "beto").FromAgent("carla"),
        ["same agent of all"] = new HandOverOperation(Chase.Id, "ana"),
        ["same result"] = new CorrectResult(Chase.Id, 1, new ResultEntry(Some.Today.At(new LocalTime(8, 30)), "Too expensive"), "Typing error"),
        ["same instants"] = new RecalculateDueTimes(Chase.Id),
    };

    public static TheoryData<string> Names { get; } = [.. Commands.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_SameValues_AcceptedWithoutChanges(string name) => Assert.Empty(Ready().At("2026-03-02T09:30").By("beto").Do(Commands[name]).Accepted.Changes);

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_SameValues_NoVisibleVersionAndNoOtherPerson(string name)
    {
        var after = Ready().At("2026-03-02T09:30").By("beto").Do(Commands[name]).Sale;

        Assert.Equal((2L, Chase.Start, "ana"), (after.VisibleVersion, after.ChangedAt, after.ChangedBy));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_SameValues_NewVersionUnlessInstantsWereAskedFor(string name) =>
        Assert.Equal(Commands[name] is RecalculateDueTimes ? 2 : 3, Ready().Do(Commands[name]).Sale.Version);

    private static Chase Ready() => Given.Nothing()
        .Do(Some.Opening.WithTitle("Pump").WithCustomer("C-1").WithFirst(Some.Draft()))
        .Do(Some.Result().WithNext(Draft));
}
