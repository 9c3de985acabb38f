using FollowUpKit.Hosting;
using FollowUpKit.Storage.Relational;
using NodaTime;
using Npgsql;

namespace FollowUpKit.ReminderStorm;

/// <summary>A process with two workers, which is killed at some time.</summary>
internal static class StormWorker
{
    public static async Task<int> RunAsync(string connectionString, int seed, bool isRough)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        using var store = new RelationalOperationStore(SqlDialect.PostgreSql, source.CreateConnection);
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
        var dispatcher = new ReminderDispatcher(store, new TableSender(source), clock, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" }, reminders);
        await dispatcher.RunAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>Writes each delivery into a table, except those that it always refuses.</summary>
    private sealed class TableSender(NpgsqlDataSource source) : IReminderSender
    {
        public async Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
        {
            if (delivery.Reminder.Subject == Storm.BadSubject) throw new InvalidOperationException("There is no such address.");
            await using var insert = source.CreateCommand("INSERT INTO deliveries (key, operation) VALUES ($1, $2)");
            insert.Parameters.Add(new() { Value = delivery.Key });
            insert.Parameters.Add(new() { Value = delivery.Reminder.OperationId.Value });
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
