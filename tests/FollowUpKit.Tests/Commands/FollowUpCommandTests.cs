namespace FollowUpKit.Tests;

/// <summary>Which follow-up the commands about one mean, and when that one is refused.</summary>
public sealed class FollowUpCommandTests
{
    public static TheoryData<string> Commands { get; } =
    [
        nameof(EditFollowUp), nameof(RescheduleFollowUp), nameof(PostponeFollowUp), nameof(ReassignFollowUp), nameof(CancelFollowUp), nameof(CaptureResult),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_OnePendingAndNoNumber_MeansThatOne(string command) =>
        Assert.Equal(2, Given.InProgress().Do(CommandTable.Command(command)).Accepted.FollowUpNumber);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_NonePendingAndNoNumber_NothingPending(string command) =>
        Assert.Equal(RuleCodes.NothingPending, Given.Done().CodeOf(CommandTable.Command(command)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_SeveralPendingAndNoNumber_SeveralPending(string command) =>
        Assert.Equal(RuleCodes.SeveralPending, Given.Pending(2).CodeOf(CommandTable.Command(command)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_SeveralPendingAndNumber_MeansThatOne(string command) =>
        Assert.Equal(2, Given.Pending(3).Do(On(2, command)).Accepted.FollowUpNumber);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_NumberOfNone_FollowUpNotFound(string command) =>
        Assert.Equal(RuleCodes.FollowUpNotFound, Given.Pending().CodeOf(On(2, command)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_NumberOfDoneOne_FollowUpDone(string command) =>
        Assert.Equal(RuleCodes.FollowUpDone, Given.InProgress().CodeOf(On(1, command)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Decide_NumberOfCancelledOne_FollowUpCancelled(string command) =>
        Assert.Equal(RuleCodes.FollowUpCancelled, Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).CodeOf(On(1, command)));

    private static FollowUpCommand On(int number, string command) => ((FollowUpCommand)CommandTable.Command(command)).OnFollowUp(number);
}
