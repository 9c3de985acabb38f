using System.Diagnostics;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Makes a database with the tables of all systems.</summary>
internal static class Loading
{
    public static async Task<TestDatabase> LoadAsync(Engine engine, int size, bool withReads)
    {
        var database = await engine.CreateAsync();
        foreach (var tables in withReads && engine.HasEntityFramework ? [OurTables.For(database.Dialect), PlainTables.Set, OdooTables.Set, EspoTables.Set] : new[] { OurTables.For(database.Dialect) })
        {
            var start = Stopwatch.GetTimestamp();
            await tables.LoadAsync(database, size);
            Console.WriteLine($"{engine.Name}: {size:#,##0} operations into {tables.Tables[0].Name} and {tables.Tables[1].Name} in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        }

        await database.SettleAsync();
        return database;
    }
}
