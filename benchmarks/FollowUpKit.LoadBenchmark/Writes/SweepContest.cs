using System.Diagnostics;
using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>
/// A sweep of all pending follow-ups after the rules of one zone changed by an hour: interrupted in its middle and resumed, then once in one go; beside
/// it the one UPDATE statement that puts the hour back, without reading, deciding or history.
/// </summary>
internal static class SweepContest
{
    private const string Zone = "America/Mexico_City";

    public static async Task<IReadOnlyList<Figure>> RunAsync(TestDatabase database, int size)
    {
        var truth = await ChecksumAsync(database);
        await MoveAsync(database, hours: -1);
        var resumed = await TimeAsync(() => InterruptedAsync(database));
        await MustBeAsync(database, truth);
        await MoveAsync(database, hours: -1);
        TimeZoneSweepResult? swept = null;
        var whole = await TimeAsync(async () => swept = await ServiceOf(database).SweepAsync());
        await MustBeAsync(database, truth);
        await MoveAsync(database, hours: -1);
        var statement = await TimeAsync(() => MoveAsync(database, hours: 1));
        await MustBeAsync(database, truth);

        var question = $"{swept!.FollowUpCount:#,##0} pending follow-ups, {swept.MovedCount:#,##0} of which move by an hour";
        return
        [
            new(size, question, "one UPDATE statement", statement.TotalMilliseconds, statement.TotalMilliseconds, 1),
            new(size, question, OurReports.Name, whole.TotalMilliseconds, whole.TotalMilliseconds, 1, whole / statement),
            new(size, question, $"{OurReports.Name}, interrupted in its middle and resumed", resumed.TotalMilliseconds, resumed.TotalMilliseconds, 1, resumed / statement),
        ];
    }

    private static async Task InterruptedAsync(TestDatabase database)
    {
        using var interruption = new CancellationTokenSource();
        var pending = await CountAsync(database, "SELECT count(*) FROM followup_follow_ups WHERE attention_from IS NOT NULL");
        try
        {
            await ServiceOf(database).SweepAsync(new Middle(pending / 2, interruption), interruption.Token);
            throw new InvalidOperationException("The sweep was not interrupted.");
        }
        catch (OperationCanceledException)
        {
            await ServiceOf(database).SweepAsync();
        }
    }

    private static FollowUpTimeZoneService ServiceOf(TestDatabase database) =>
        new(database.Store(), new FixedClock(Company.AsOf), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, new FixedCallerProvider(new Caller(Company.Tenant, Storage.VisibilityScope.All, "system")));

    private static async Task<TimeSpan> TimeAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>As rules of before would have derived them. No rules are stored, so that a sweep looks at all zones.</summary>
    private static Task MoveAsync(TestDatabase database, int hours)
    {
        string Moved(string column) => $"{column} = {database.Texts.Later(column, hours)}";
        return database.RunAsync(
        [
            $"UPDATE followup_follow_ups SET {Moved("overdue_from")}, {Moved("attention_from")} WHERE attention_from IS NOT NULL AND time_zone = '{Zone}'",
            "DELETE FROM followup_time_zone_rules",
        ]);
    }

    private static async Task MustBeAsync(TestDatabase database, long truth)
    {
        if (await ChecksumAsync(database) != truth) throw new InvalidOperationException("Instants are not those of the rules.");
    }

    private static Task<long> ChecksumAsync(TestDatabase database) => CountAsync(
        database,
        $"SELECT sum({database.Texts.Minutes("attention_from")}) FROM followup_follow_ups WHERE attention_from IS NOT NULL");

    private static async Task<long> CountAsync(TestDatabase database, string question)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = question;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Interrupts when half was looked at.</summary>
    private sealed class Middle(long followUps, CancellationTokenSource interruption) : IProgress<TimeZoneSweepResult>
    {
        public void Report(TimeZoneSweepResult value)
        {
            if (value.FollowUpCount >= followUps) interruption.Cancel();
        }
    }
}
