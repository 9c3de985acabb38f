using System.Diagnostics;
using System.Globalization;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using NodaTime;
using Npgsql;

namespace FollowUpKit.ReminderStorm;

/// <summary>Four processes with two workers each, killed at random, until every reminder is settled.</summary>
internal static class Storm
{
    public const string BadSubject = "Nobody is there";

    private const int Processes = 4;

    public static async Task<bool> RunAsync(int sales)
    {
        using var server = PostgreSqlServer.Open();
        var isWell = true;
        foreach (var isRough in new[] { false, true })
        {
            var connectionString = await CreateDatabaseAsync(server.ConnectionString, isRough ? "rough" : "plain");
            await using var source = NpgsqlDataSource.Create(connectionString);
            using var store = new RelationalOperationStore(SqlDialect.PostgreSql, source.CreateConnection);
            await store.CreateSchemaAsync();
            await RunAsync(source, Tables);
            await OpenAsync(store, sales, isRough);
            Console.WriteLine(Line($"{(isRough ? "Clocks that jump, a sender that fails for one in a thousand, results meanwhile" : "Workers killed at random")}: {sales} reminders due at once"));
            var timer = Stopwatch.StartNew();
            var kills = await WorkAsync(source, store, connectionString, isRough);
            Console.WriteLine(Line($"  {kills} processes killed, all settled after {timer.Elapsed.TotalSeconds:0.0} s"));
            isWell &= await new StormAudit(source).RunAsync(sales, isRough);
        }

        return isWell;
    }

    // Every change of a reminder, by the clock of the server; the lease is what the worker had.
    private const string Tables = """
        CREATE TABLE deliveries (key text NOT NULL, operation text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
        CREATE TABLE captures (operation text PRIMARY KEY, at timestamptz NOT NULL DEFAULT clock_timestamp());
        CREATE TABLE marks (operation text NOT NULL, lease text, held_until timestamptz, ended_at timestamptz NOT NULL, outcome text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp());
        CREATE FUNCTION mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            INSERT INTO marks VALUES (new.operation, old.lease, old.held_until, new.ended_at, new.outcome); RETURN new; END $$;
        CREATE TRIGGER mark AFTER UPDATE ON followup_reminders FOR EACH ROW WHEN (new.ended_at IS DISTINCT FROM old.ended_at OR new.outcome IS DISTINCT FROM old.outcome) EXECUTE FUNCTION mark();
        """;

    private static async Task<string> CreateDatabaseAsync(string connectionString, string name)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await RunAsync(source, $"CREATE DATABASE {name} TEMPLATE template0");
        return new NpgsqlConnectionStringBuilder(connectionString) { Database = name, MaxPoolSize = 20 }.ConnectionString;
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
    private static async Task<int> WorkAsync(NpgsqlDataSource source, RelationalOperationStore store, string connectionString, bool isRough)
    {
        var random = new Random(20261130);
        var (kills, seed) = (0, 0);
        List<Process> workers = [.. Enumerable.Range(0, Processes).Select(_ => Start())];
        while (await WorkedAsync(source, random.Next(20, 400)))
        {
            if (isRough) await CaptureAsync(source, store, random);
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

        Process Start() => Process.Start("dotnet", [typeof(Storm).Assembly.Location, "work", connectionString, Line($"{seed++}"), isRough ? "2" : "1"]);
    }

    /// <summary>Waits until so many more are delivered, or half a minute has gone by.</summary>
    /// <returns>Whether some are left.</returns>
    private static async Task<bool> WorkedAsync(NpgsqlDataSource source, int more)
    {
        var before = await ScalarAsync(source, "SELECT count(*) FROM deliveries");
        for (var tries = 0; tries < 300; tries++)
        {
            await Task.Delay(100);
            if (await ScalarAsync(source, "SELECT count(*) FROM followup_reminders WHERE send_from IS NOT NULL AND ended_at IS NULL") == 0) return false;
            if (await ScalarAsync(source, "SELECT count(*) FROM deliveries") - before >= more) return true;
        }

        return true;
    }

    /// <summary>Some people answer.</summary>
    private static async Task CaptureAsync(NpgsqlDataSource source, RelationalOperationStore store, Random random)
    {
        await using var waiting = source.CreateCommand("SELECT operation FROM followup_reminders WHERE send_from IS NOT NULL AND ended_at IS NULL ORDER BY random() LIMIT 5");
        var sales = new List<string>();
        await using (var reader = await waiting.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) sales.Add(reader.GetString(0));
        }

        foreach (var sale in sales)
        {
            await Service(store).ExecuteAsync(new CaptureResult(sale, new LocalDateTime(2026, 3, 2, 8, 0), "They answered").WithCommandId(Line($"{random.Next()}")));
            await RunAsync(source, $"INSERT INTO captures (operation) VALUES ('{sale}') ON CONFLICT DO NOTHING");
        }
    }

    public static async Task<long> ScalarAsync(NpgsqlDataSource source, string text)
    {
        await using var command = source.CreateCommand(text);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(NpgsqlDataSource source, string text)
    {
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }

    public static string Line(FormattableString text) => FormattableString.Invariant(text);
}
