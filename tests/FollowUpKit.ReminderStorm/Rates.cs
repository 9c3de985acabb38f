using System.Data.Common;
using System.Diagnostics;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Hosting;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using NodaTime;
using Npgsql;

namespace FollowUpKit.ReminderStorm;

/// <summary>Reminders a second with a sender that does nothing, side by side with SQL by hand.</summary>
internal static class Rates
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(int reminders)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("followupkit-").FullName, "rates.db");
        var sqlite = new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        await MeasureAsync("SQLite", SqlDialect.Sqlite, () => new SqliteConnection(sqlite), RateScript.Sqlite, reminders, workers: [1]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        using var server = PostgreSqlServer.Open("-c shared_buffers=512MB");
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await MeasureAsync("PostgreSQL", SqlDialect.PostgreSql, source.CreateConnection, RateScript.PostgreSql, reminders, workers: [1, 2]);
        return 0;
    }

    private static async Task MeasureAsync(string name, SqlDialect dialect, Func<DbConnection> connect, RateScript script, int reminders, int[] workers)
    {
        using var store = new RelationalOperationStore(dialect, connect);
        await store.CreateSchemaAsync();
        await using var connection = connect();
        await connection.OpenAsync();
        foreach (var statement in script.Fill(reminders)) await ExecuteAsync(connection, statement);
        foreach (var count in workers)
        {
            var (ours, byHand) = (new List<double>(), new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                byHand.Add(await TimeAsync(connection, script, reminders, () => Task.WhenAll(Enumerable.Range(0, count).Select(_ => Task.Run(() => script.SendAllAsync(connect))))));
                ours.Add(await TimeAsync(connection, script, reminders, () => DispatchAsync(store, count)));
            }

            var (mine, theirs) = (Median(ours), Median(byHand));
            Console.WriteLine(Storm.Line($"{name}, {count} worker(s), {reminders} reminders, median of {Rounds}: {mine:#,##0} a second; SQL by hand {theirs:#,##0}; ratio {theirs / mine:0.00}"));
        }
    }

    private static Task<DispatchSummary[]> DispatchAsync(RelationalOperationStore store, int workers) => Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() =>
        new ReminderDispatcher(
            store, new NoSender(), new JumpingClock(new Random(1), Duration.Zero), new FollowUpKitOptions { DefaultTimeZone = "UTC" }, new ReminderOptions { BatchSize = 500, LookAgainAfter = Duration.FromMinutes(1) })
            .DispatchDueAsync())));

    private static async Task<double> TimeAsync(DbConnection connection, RateScript script, int reminders, Func<Task> send)
    {
        foreach (var statement in script.Reset) await ExecuteAsync(connection, statement);
        var timer = Stopwatch.StartNew();
        await send();
        var rate = reminders / timer.Elapsed.TotalSeconds;
        await using var left = connection.CreateCommand();
        left.CommandText = "SELECT count(*) FROM followup_reminders WHERE ended_at IS NULL";
        if (Convert.ToInt64(await left.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture) != 0) throw new InvalidOperationException("Some reminders were not sent.");
        return rate;
    }

    private static async Task ExecuteAsync(DbConnection connection, string text)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = text;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed class NoSender : IReminderSender
    {
        public Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
