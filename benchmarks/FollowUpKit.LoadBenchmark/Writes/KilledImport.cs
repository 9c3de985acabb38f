using System.Diagnostics;
using System.Globalization;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace FollowUpKit.LoadBenchmark;

/// <summary>An import in a process of its own that is killed (SIGKILL) in its middle and begun again: nothing is missing, nothing is there twice.</summary>
internal static class KilledImport
{
    private const string Child = "import-child";

    private static readonly string[] Questions =
    [
        "SELECT count(*) FROM followup_operations",
        "SELECT count(DISTINCT operation) FROM followup_operations",
        "SELECT count(*) FROM followup_follow_ups",
        "SELECT count(*) FROM followup_commands",
        "SELECT count(*) FROM followup_operations o WHERE version <> (SELECT count(*) FROM followup_commands c WHERE c.tenant = o.tenant AND c.operation = o.operation)",
        "SELECT count(*) FROM followup_follow_ups f WHERE NOT EXISTS (SELECT 1 FROM followup_operations o WHERE o.tenant = f.tenant AND o.operation = f.operation)",
    ];

    public static async Task RunAsync(Engine engine, int size)
    {
        using var database = await engine.CreateAsync();
        using (var store = database.Store())
        {
            await store.CreateSchemaAsync();
            await store.TryDropIndexesAsync();
        }

        using (var killed = Start(engine, database, size))
        {
            while (await CountAsync(database, Questions[0]) < size / 2 && !killed.HasExited) await Task.Delay(50);
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        Console.WriteLine($"{engine.Name}: killed when {await CountAsync(database, Questions[0]):#,##0} of {size:#,##0} sales were in");
        var start = Stopwatch.GetTimestamp();
        using (var resumed = Start(engine, database, size))
        {
            await resumed.WaitForExitAsync();
            if (resumed.ExitCode != 0) throw new InvalidOperationException($"The import that was begun again ended with {resumed.ExitCode}.");
        }

        using (var store = database.Store()) await store.CreateIndexesAsync();
        Console.WriteLine($"{engine.Name}: resumed in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        foreach (var question in Questions) Console.WriteLine($"{engine.Name}: {await CountAsync(database, question):#,##0} = {question}");
        if (await CountAsync(database, Questions[0]) != size || await CountAsync(database, Questions[2]) != (long)size * Sale.StepsOfEach
            || await CountAsync(database, Questions[4]) + await CountAsync(database, Questions[5]) != 0)
            throw new InvalidOperationException("A sale is missing, half done or there twice.");
    }

    /// <summary>The process that is killed.</summary>
    public static async Task<bool> IsChildAsync(string[] arguments)
    {
        if (arguments is not [Child, var name, var connectionString, var size]) return false;
        using var store = name switch
        {
            "sqlite" => new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString), bulkCopy: new ConformanceHost.SqliteBulkCopy()),
            "mariadb" => new RelationalOperationStore(SqlDialect.MariaDb, () => new MySqlConnection(connectionString)),
            _ => new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(connectionString), bulkCopy: new ConformanceHost.NpgsqlBulkCopy()),
        };
        var counts = await HistoryContest.Importer(store).ImportAsync(OurImport.Chains(SaleGenerator.Sales(int.Parse(size, CultureInfo.InvariantCulture))));
        Console.WriteLine($"{counts.OperationsImported:#,##0} imported, {counts.OperationsUnchanged:#,##0} were in, {counts.OperationsRefused + counts.OperationsLeftAlone:#,##0} others");
        return true;
    }

    private static Process Start(Engine engine, TestDatabase database, int size) => Process.Start(new ProcessStartInfo(
        "dotnet", [typeof(KilledImport).Assembly.Location, Child, engine.Name, database.ConnectionString, size.ToString(CultureInfo.InvariantCulture)]))!;

    private static async Task<long> CountAsync(TestDatabase database, string question)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandTimeout = 0;
        command.CommandText = question;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
