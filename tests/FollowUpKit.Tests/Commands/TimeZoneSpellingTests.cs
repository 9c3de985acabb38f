using System.Globalization;
using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

/// <summary>A time zone that is given by another spelling is stored under the id of today; the history keeps what was given.</summary>
public sealed class TimeZoneSpellingTests
{
    private const string Windows = "Central Standard Time (Mexico)";
    private const string Stored = "America/Mexico_City";

    [Theory]
    [InlineData(Windows, Windows)]
    [InlineData("Mexico/General", "Mexico/General")]
    [InlineData("america/mexico_city", "america/mexico_city")]
    [InlineData(Stored, null)]
    public void Decide_Opening_StoredCanonicalWithWhatWasGiven(string given, string? kept)
    {
        var chase = Given.Nothing().Do(Some.Opening.WithTimeZone(given));

        Assert.Equal(Stored, chase.Sale.TimeZone);
        Assert.Equal((Stored, kept), ((OperationChange.Opened)chase.Accepted.Changes[0]) is var opened ? (opened.TimeZone, opened.GivenTimeZone) : default);
    }

    [Fact]
    public void Decide_Draft_StoredCanonicalWithWhatWasGiven()
    {
        var chase = Given.Opened().Do(new ScheduleFollowUp(Chase.Id, new FollowUpDraft("Call", Due.On(Some.March(10)).WithTimeZone("US/Pacific"))));

        Assert.Equal("America/Los_Angeles", chase.FollowUp(1).Due.TimeZone);
        Assert.Equal("US/Pacific", Assert.IsType<OperationChange.FollowUpScheduled>(Assert.Single(chase.Accepted.Changes)).GivenTimeZone);
    }

    [Fact]
    public void Decide_Reschedule_StoredCanonicalWithWhatWasGiven()
    {
        var chase = Given.Pending().Do(Move("US/Pacific"));

        Assert.Equal("America/Los_Angeles", chase.FollowUp(1).Due.TimeZone);
        Assert.Equal("US/Pacific", Assert.IsType<OperationChange.FollowUpRescheduled>(Assert.Single(chase.Accepted.Changes)).GivenTimeZone);
    }

    [Theory]
    [InlineData(Windows)]
    [InlineData("mexico/general")]
    public void Decide_RescheduleToTheSameInAnotherSpelling_ChangesNothing(string given) =>
        Assert.Empty(Given.Pending().Do(Move(given)).Accepted.Changes);

    [Fact]
    public void Decide_ResultAndCorrection_StoredCanonicalWithWhatWasGiven()
    {
        var chase = Given.Pending().Do(Some.Result().WithTimeZone(Windows));
        var captured = Assert.IsType<OperationChange.ResultCaptured>(Assert.Single(chase.Accepted.Changes));
        chase.Do(Some.Correction(Some.Corrected().WithTimeZone("Mexico/General")));
        var corrected = Assert.IsType<OperationChange.ResultCorrected>(Assert.Single(chase.Accepted.Changes));

        Assert.Equal((Stored, Windows), (captured.Result.TimeZone, captured.GivenTimeZone));
        Assert.Equal((Stored, "Mexico/General"), (corrected.Result.TimeZone, corrected.GivenTimeZone));
    }

    [Fact]
    public void Decide_ResultSentAgainInAnotherSpelling_Refused()
    {
        var chase = Given.Pending().Do(Some.Result().WithNext(Some.Draft(12)));

        Assert.Equal(RuleCodes.ResultRepeated, chase.CodeOf(Some.Result().WithTimeZone(Windows).WithNext(Some.Draft(13))));
    }

    [Fact]
    public void Decide_SameDraftInAnotherSpelling_Refused()
    {
        var chase = Given.Opened().With(rules => rules.PendingLimit = 2).Do(new ScheduleFollowUp(Chase.Id, Some.Draft()));
        var again = new FollowUpDraft("Call them", Due.On(Some.March(10)).WithTimeZone(Windows));

        Assert.Equal(chase.CodeOf(new ScheduleFollowUp(Chase.Id, Some.Draft())), chase.CodeOf(new ScheduleFollowUp(Chase.Id, again)));
    }

    [Theory]
    [InlineData("en", "There is no time zone America/Monterey; an IANA id such as America/Monterrey is expected.")]
    [InlineData("es", "No existe la zona horaria America/Monterey; se espera un id de IANA como America/Monterrey.")]
    public void Decide_Typo_RefusalTellsTheNearestId(string language, string message)
    {
        var refusal = Given.Nothing().Ask(Some.Opening.WithTimeZone("America/Monterey"))!;

        Assert.Equal("America/Monterrey", refusal.Values["nearest"]);
        Assert.Equal(message, refusal.GetMessage(CultureInfo.GetCultureInfo(language)));
    }

    /// <summary>The fingerprint is that of what was sent, so that no newer database of zones makes a repeat another command.</summary>
    [Fact]
    public async Task ExecuteAsync_SameCommandAgain_IsARepeat()
    {
        var followUps = new FollowUpService(new InMemoryOperationStore(), new NodaTime.Testing.FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var command = Some.Opening.WithTimeZone(Windows).WithCommandId("form-1");

        await followUps.ExecuteAsync(command);

        Assert.True((await followUps.ExecuteAsync(command)).WasRepeated);
    }

    private static RescheduleFollowUp Move(string zone) => new(Chase.Id, Due.On(Some.March(10)).WithTimeZone(zone), "They travel");
}
