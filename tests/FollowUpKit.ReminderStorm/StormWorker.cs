using FollowUpKit.Hosting;
using NodaTime;

namespace FollowUpKit.ReminderStorm;

/// <summary>A process with two workers, which is killed at some time.</summary>
internal static class StormWorker
{
    public static async Task<int> RunAsync(StormDatabase database, int seed, bool isRough)
    {
        using var store = database.Store();
        var reminders = new ReminderOptions
        {
            Workers = 2,
            BatchSize = 100,
            Lease = Duration.FromSeconds(10),
            PollInterval = Duration.FromSeconds(1),
            FirstRetryDelay = Duration.FromSeconds(1),
            MaxAttempts = 4,
        };
        IClock clock = new JumpingClock(new Random(seed), isRough ? Duration.FromMinutes(5) : Duration.Zero);
        var dispatcher = new ReminderDispatcher(store, new TableSender(database), clock, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" }, reminders);
        await dispatcher.RunAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>Writes each delivery into a table, except those that it always refuses.</summary>
    private sealed class TableSender(StormDatabase database) : IReminderSender
    {
        public async Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
        {
            if (delivery.Reminder.Subject == Storm.BadSubject) throw new InvalidOperationException("There is no such address.");
            await database.RunAsync($"INSERT INTO deliveries ({database.Key}, operation) VALUES ('{delivery.Key}', '{delivery.Reminder.OperationId}')");
        }
    }
}
