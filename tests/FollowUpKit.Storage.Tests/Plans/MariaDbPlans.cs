using FollowUpKit.Storage.Relational;
using MySqlConnector;

namespace FollowUpKit.Storage.Tests;

/// <summary>The company and its neighbour on a server, with statistics, and what MariaDB reads there.</summary>
public sealed class MariaDbPlans : IAsyncLifetime, IDisposable
{
    private MariaDbDatabase? database;

    public async Task InitializeAsync()
    {
        if (MariaDbDemand.ReasonToSkip is not null) return;
        database = new MariaDbDatabase();
        (await database.CreateAsync()).Dispose();
        var script = new CompanyScript(
            "", minutes => $"date_add('2026-03-02 03:00:00', INTERVAL ({minutes}) MINUTE)", days => $"date_add('2026-03-02', INTERVAL ({days}) DAY)", time => time);
        using var connection = database.Open();
        MariaDbDatabase.Ask(connection, "SET sql_mode = 'PIPES_AS_CONCAT', max_recursive_iterations = 100000");
        foreach (var statement in script.Of(CompanyScript.Tenant).Concat(script.Of(CompanyScript.Neighbour))) MariaDbDatabase.Ask(connection, statement);
        foreach (var table in new[] { "operations", "follow_ups", "reminders", "commands", "reopenings" }) MariaDbDatabase.Ask(connection, $"ANALYZE TABLE followup_{table}");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database?.Dispose();

    /// <summary>How many rows and entries of indexes each statement reads.</summary>
    internal Task<IReadOnlyList<long>> RowsReadAsync(PlanQuestion question) => EachAsync(question, MariaDbPlanReader.RowsReadBy);

    /// <summary>How many tables each statement keeps on the disk for a while.</summary>
    internal Task<IReadOnlyList<long>> DiskTablesAsync(PlanQuestion question) => EachAsync(question, MariaDbPlanReader.DiskTablesOf);

    private async Task<IReadOnlyList<T>> EachAsync<T>(PlanQuestion question, Func<MySqlConnection, AskedStatement, T> read)
    {
        using var shop = new PlanShop(SqlDialect.MariaDb, () => new MySqlConnection(database!.ConnectionString), database!.Schema, question.Scope);
        await question.AskAsync(shop);
        using var connection = database.Open();
        return [.. shop.Asked.Select(asked => read(connection, asked))];
    }
}
