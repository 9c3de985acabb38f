namespace FollowUpKit.Hosting.Tests;

/// <summary>The examples of the report of reminders in docs/reminders.md, run.</summary>
public sealed class ReportExampleTests
{
    [Fact]
    public async Task RemindersDue_OneFailedForTheLastTime_IsToldAsGivenUp()
    {
        var desk = new Desk();
        desk.Reminders.MaxAttempts = 1;
        await desk.OpenAsync("Q-1", Desk.Today.At(new LocalTime(9, 30)), Reminder.Before(Period.FromHours(1)));
        await desk.OpenAsync("Q-2", Desk.Today.At(new LocalTime(9, 30)), Reminder.Before(Period.FromHours(1)));
        var reports = new FollowUpReports(desk.Store, desk.Clock, desk.Options);
        Assert.Equal(2, await reports.RemindersDue().CountAsync());
        await desk.Dispatcher(new KeepingSender(delivery => delivery.Reminder.OperationId == "Q-1" ? throw new IOException("No route to the server") : Task.CompletedTask)).DispatchDueAsync();

        var waiting = await reports.RemindersDue().CountAsync();
        var failed = await reports.RemindersDue().GivenUp().ToPageAsync(50);

        Assert.Equal(0, waiting);
        Assert.Equal(("Q-1", 1, "No route to the server"), (Assert.Single(failed.Rows).OperationId.Value, failed.Rows[0].Attempts, failed.Rows[0].Failure));
    }
}
