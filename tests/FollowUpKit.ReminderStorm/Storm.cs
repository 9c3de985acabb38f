using System.Diagnostics;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using NodaTime;

namespace FollowUpKit.ReminderStorm;

/// <summary>Four processes with two workers each, killed at random, until every reminder is settled.</summary>
internal static class Storm
{
    public const string BadSubject = "Nobody is there";

    private const int Processes = 4;

    public static async Task<bool> RunAsync(int sales)
    {
        var isWell = true;
        if (PostgreSqlServer.Missing is null)
        {
            using var server = PostgreSqlServer.Open();
            isWell &= await RunAsync(new StormDatabase(StormDatabase.PostgreSql, server.ConnectionString), sales);
        }

        if (MariaDbServer.Missing is null)
        {
            using var server = MariaDbServer.Open();
            isWell &= await RunAsync(new StormDatabase(StormDatabase.MariaDb, server.ConnectionString), sales);
        }

        return isWell;
    }

    private static async Task<bool> RunAsync(StormDatabase server, int sales)
    {
        var isWell = true;
        foreach (var isRough in new[] { false, true })
        {
            var database = await server.CreateAsync(isRough ? "rough" : "plain");
            using var store = database.Store();
            await store.CreateSchemaAsync();
            await database.RunAsync(database.Tables);
            await OpenAsync(store, sales, isRough);
            Console.WriteLine(Line($"{database.Kind}, {(isRough ? "clocks that jump, a sender that fails for one in a thousand, results meanwhile" : "workers killed at random")}: {sales} reminders due at once"));
            var timer = Stopwatch.StartNew();
            var kills = await WorkAsync(database, store, isRough);
            Console.WriteLine(Line($"  {kills} processes killed, all settled after {timer.Elapsed.TotalSeconds:0.0} s"));
            isWell &= await new StormAudit(database).RunAsync(sales, isRough);
        }

        return isWell;
    }

    private static async Task OpenAsync(RelationalOperationStore store, int sales, bool isRough)
    {
        var followUps = Service(store);
        var due = Due.On(new LocalDate(2026, 3, 2));
        await Parallel.ForAsync(0, sales, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, token) =>
        {
            var subject = isRough && i % 1000 == 500 ? BadSubject : $"Call {i}";
            var command = new OpenOperation(Line($"S-{i}")).WithAgent("ana").WithFirst(new FollowUpDraft(subject, due).WithReminders(Reminder.Before(Period.Zero)));
            await followUps.ExecuteAsync(command, token);
        });
    }

    private static FollowUpService Service(RelationalOperationStore store) =>
        new(store, new JumpingClock(new Random(1), Duration.Zero), new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" });

    /// <summary>Starts processes and kills them until nothing is left to send.</summary>
    private static async Task<int> WorkAsync(StormDatabase database, RelationalOperationStore store, bool isRough)
    {
        var random = new Random(20261130);
        var (kills, seed) = (0, 0);
        List<Process> workers = [.. Enumerable.Range(0, Processes).Select(_ => Start())];
        while (await WorkedAsync(database, random.Next(20, 400)))
        {
            if (isRough) await CaptureAsync(database, store, random);
            var victim = random.Next(workers.Count);
            workers[victim].Kill();
            workers[victim].Dispose();
            workers[victim] = Start();
            kills++;
        }

        foreach (var worker in workers)
        {
            worker.Kill();
            worker.Dispose();
        }

        return kills;

        Process Start() => Process.Start("dotnet", [typeof(Storm).Assembly.Location, "work", database.Kind, database.ConnectionString, Line($"{seed++}"), isRough ? "2" : "1"]);
    }

    /// <summary>Waits until so many more are delivered, or half a minute has gone by.</summary>
    /// <returns>Whether some are left.</returns>
    private static async Task<bool> WorkedAsync(StormDatabase database, int more)
    {
        var before = await database.CountAsync("SELECT count(*) FROM deliveries");
        for (var tries = 0; tries < 300; tries++)
        {
            await Task.Delay(100);
            if (await database.CountAsync("SELECT count(*) FROM followup_reminders WHERE send_from IS NOT NULL AND ended_at IS NULL") == 0) return false;
            if (await database.CountAsync("SELECT count(*) FROM deliveries") - before >= more) return true;
        }

        return true;
    }

    /// <summary>Some people answer.</summary>
    private static async Task CaptureAsync(StormDatabase database, RelationalOperationStore store, Random random)
    {
        var waiting = await database.ReadAsync($"SELECT operation FROM followup_reminders WHERE send_from IS NOT NULL AND ended_at IS NULL ORDER BY {database.InAnyOrder} LIMIT 5");
        foreach (var sale in waiting.Cast<string>())
        {
            await Service(store).ExecuteAsync(new CaptureResult(sale, new LocalDateTime(2026, 3, 2, 8, 0), "They answered").WithCommandId(Line($"{random.Next()}")));
            await database.RunAsync(database.InsertNew("captures (operation)", $"('{sale}')"));
        }
    }

    public static string Line(FormattableString text) => FormattableString.Invariant(text);
}
