using System.Globalization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>In which zone a refusal tells its times. Operations are of Mexico City, and it is 15:00 UTC.</summary>
public sealed class RefusalTimeTests
{
    [Fact]
    public void Message_FollowUpInAnotherZone_TellsItsTime() => Assert.Equal(
        "Follow-up 1 of sale S-1 was cancelled by ana at 2026-03-02 16:00.",
        MessageOf(Given.Opened().Do(Scheduled("Europe/Madrid")).Do(new CancelFollowUp(Chase.Id, "By mail")), Some.Result().OnFollowUp(1)));

    [Fact]
    public void Message_ResultInAnotherZone_TellsAllTimesInThatOfTheResult() => Assert.Equal(
        "The result of follow-up 2 (2026-03-02 15:00) lies before that of follow-up 1, which led to it (2026-03-02 15:30).",
        MessageOf(Given.InProgress(), new CaptureResult(Chase.Id, new LocalDateTime(2026, 3, 2, 15, 0), "Too expensive").WithTimeZone("Europe/Madrid")));

    [Fact]
    public void Message_ZoneOfTheOperationThatIsNotKnown_TellsTheDefaultZone() => Assert.Equal(
        "Sale S-1 was already concluded by ana at 2026-03-02 09:00.",
        MessageOf(Given.Concluded().Restored(snapshot => snapshot.TimeZone = "Mars/Olympus"), new ConcludeOperation(Chase.Id)));

    [Fact]
    public void Message_ZoneOfTheFollowUpThatIsNotKnown_TellsThatOfTheOperation() => Assert.Equal(
        "Follow-up 1 of sale S-1 already has a result, captured by ana at 2026-03-02 16:00.",
        MessageOf(Given.Done().Restored(StrangeFollowUp), Some.Result().OnFollowUp(1)));

    private static ScheduleFollowUp Scheduled(string zone) => new(Chase.Id, new FollowUpDraft("Call them", Due.On(Some.March(10)).WithTimeZone(zone)));

    private static void StrangeFollowUp(OperationSnapshot snapshot)
    {
        snapshot.TimeZone = "Europe/Madrid";
        foreach (var followUp in snapshot.FollowUps) followUp.TimeZone = "Mars/Olympus";
    }

    private static string? MessageOf(Chase chase, OperationCommand command) => chase.Ask(command)?.GetMessage(CultureInfo.InvariantCulture);
}
