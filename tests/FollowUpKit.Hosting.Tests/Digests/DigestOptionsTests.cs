namespace FollowUpKit.Hosting.Tests;

public sealed class DigestOptionsTests
{
    public static TheoryData<string, Action<DigestOptions>> Bad => new()
    {
        { "ToAgents is false and BranchRecipient is null; nobody would get a digest.", digest => digest.ToAgents = false },
        { "BranchRecipient is ' '; it must be a word of up to 64 characters without a colon, and not agent.", digest => digest.BranchRecipient = " " },
        { "BranchRecipient is 'a:b'; it must be a word of up to 64 characters without a colon, and not agent.", digest => digest.BranchRecipient = "a:b" },
        { "BranchRecipient is 'agent'; it must be a word of up to 64 characters without a colon, and not agent.", digest => digest.BranchRecipient = "agent" },
        { "Sections contains 5, which is not defined.", digest => digest.Sections.Add((DigestSectionKind)5) },
        { "MaxRows is -1; it must be from 0 to 500.", digest => digest.MaxRows = -1 },
        { "MaxRows is 501; it must be from 0 to 500.", digest => digest.MaxRows = 501 },
        { "NextDays is 0; it must be from 1 to 366.", digest => digest.NextDays = 0 },
        { "StaleDays is 0; it must be at least 1.", digest => digest.StaleDays = 0 },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Dispatcher_BadOption_RefusedByName(string problem, Action<DigestOptions> configure)
    {
        var refused = Assert.Throws<ArgumentException>(() => DigestDesk.With(configure).Dispatcher());

        Assert.StartsWith($"ReminderOptions.Digest.{problem}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dispatcher_StoreWithoutTheAbility_Refused()
    {
        var desk = DigestDesk.With();

        var refused = Assert.Throws<ArgumentException>(() => new ReminderDispatcher(new QueueAlone(desk.Store), desk.Sender, desk.Clock, desk.Options, desk.Reminders));

        Assert.StartsWith("ReminderOptions.Digest needs a store that is an IDigestQueue.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispatcher_OptionsChangedAfterwards_GoesOnAsItWas()
    {
        var desk = DigestDesk.With();
        await desk.OpenAsync("Q-1", Desk.Today);
        var dispatcher = desk.Dispatcher();
        desk.Reminders.Digest!.Time = new LocalTime(20, 0);
        desk.Clock.Reset(DigestDesk.Eight);

        Assert.Equal(new DispatchSummary { Sent = 1 }, await dispatcher.DispatchDueAsync());
    }

    private sealed class QueueAlone(IReminderQueue inner) : QueueWrapper(inner);
}
