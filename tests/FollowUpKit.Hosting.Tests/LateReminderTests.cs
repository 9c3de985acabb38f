namespace FollowUpKit.Hosting.Tests;

/// <summary>Reminders after a downtime.</summary>
public sealed class LateReminderTests
{
    private static readonly Reminder HourBefore = Reminder.Before(Period.FromHours(1));

    [Theory]
    // After ten days, of which the last reminder is a minute old.
    [InlineData(LateReminders.Send, "Reminder to agent: Q-1\nReminder to agent: Q-2\nReminder to agent: other\nReminder to agent: new", 4, 0)]
    [InlineData(LateReminders.SendTogether, "LateReminders to agent: Q-1, Q-2\nReminder to agent: other\nReminder to agent: new", 4, 0)]
    [InlineData(LateReminders.Drop, "Reminder to agent: new", 1, 3)]
    public async Task DispatchDueAsync_AfterADowntime_AsTheOptionsSay(LateReminders policy, string told, int sent, int dropped)
    {
        var desk = new Desk();
        desk.Reminders.LateReminders = policy;
        await desk.OpenAsync("Q-1", Desk.Today.At(new LocalTime(12, 0)), HourBefore);
        await desk.OpenAsync("Q-2", Desk.Today.At(new LocalTime(13, 0)), HourBefore);
        await desk.FollowUps.ExecuteAsync(new OpenOperation("other").WithBranch("MTY").WithAgent("beto")
            .WithFirst(new FollowUpDraft("Call", Due.At(Desk.Today.At(new LocalTime(14, 0)))).WithReminders(HourBefore)));
        await desk.OpenAsync("new", Desk.Today.PlusDays(10).At(new LocalTime(12, 0)), HourBefore);

        var summary = await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(10), 11, 1));

        Assert.Equal(told, desk.Sender.Told);
        Assert.Equal(new DispatchSummary { Sent = sent, Dropped = dropped }, summary);
        Assert.Equal(new DispatchSummary(), await desk.DispatchAsync());
        Assert.All(desk.Sender.Sent, each => Assert.Equal(each.Reminder.OperationId.Value != "new", each.IsLate));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task DispatchDueAsync_LateByADay_IsLateOnlyBeyond(int ticks, bool isLate)
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Desk.Today.At(new LocalTime(12, 0)), HourBefore);

        await desk.DispatchAtAsync(Desk.At(Desk.Today.PlusDays(1), 11, 0) + Duration.FromTicks(10 * ticks));

        Assert.Equal(isLate, Assert.Single(desk.Sender.Sent).IsLate);
    }
}
