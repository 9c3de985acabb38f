using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>The company and its neighbour on a server, with statistics, and what PostgreSQL plans to do there.</summary>
public class PostgreSqlPlans : IAsyncLifetime, IDisposable
{
    /// <summary>As is usual where the disk has no arm. At the server's own 4, made for disks with one, it reads half a table from end to end.</summary>
    private const string SolidState = "1.1";

    private PostgreSqlDatabase? database;

    public async Task InitializeAsync()
    {
        if (PostgreSqlDemand.ReasonToSkip is not null) return;
        database = new PostgreSqlDatabase();
        using (var store = new RelationalOperationStore(Dialect, database.Open, schema: database.Schema)) await store.CreateSchemaAsync();
        var script = new CompanyScript(
            database.Schema + ".", minutes => $"timestamptz '{CompanyScript.Now}' + ({minutes}) * interval '1 minute'", days => $"date '2026-03-02' + ({days})", time => $"time {time}");
        foreach (var statement in script.Of(CompanyScript.Tenant).Concat(script.Of(CompanyScript.Neighbour)).Concat(Differences(database.Schema + "."))) database.Ask(statement);
        foreach (var table in new[] { "operations", "follow_ups", "reminders", "commands", "reopenings" }) database.Ask($"VACUUM ANALYZE {database.Schema}.followup_{table}");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        database?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected virtual SqlDialect Dialect => SqlDialect.PostgreSql;

    /// <summary>What is different in this company, in SQL.</summary>
    /// <param name="schema">What stands before the names of the tables.</param>
    protected virtual IEnumerable<string> Differences(string schema) => [];

    internal virtual Task<IReadOnlyList<QueryPlan>> ReadAsync(PlanQuestion question) => EachAsync(question, PostgreSqlPlanReader.Read);

    private protected object? Ask(string text) => database!.Ask(text.Replace("{schema}", database.Schema, StringComparison.Ordinal));

    /// <summary>How many buffers each statement touches, planned for its values and for any.</summary>
    internal Task<IReadOnlyList<long>> BuffersAsync(PlanQuestion question) => EachAsync(question, PostgreSqlPlanReader.BuffersOf);

    /// <summary>Whether the server keeps the plan of each statement.</summary>
    internal Task<IReadOnlyList<bool>> KeepsPlansAsync(PlanQuestion question) => EachAsync(question, PostgreSqlPlanReader.KeepsPlan);

    /// <summary>Asks as a store for Citus does, with something between the store and its connections.</summary>
    internal async Task AskDistributedAsync(PlanQuestion question, Func<DbConnection, DbConnection> watch)
    {
        using var shop = new PlanShop(
            SqlDialect.CreatePostgreSql(DistributedStore.Options), () => watch(new NpgsqlConnection(database!.ConnectionString)), database!.Schema, question.Scope);
        await question.AskAsync(shop);
    }

    private async Task<IReadOnlyList<T>> EachAsync<T>(PlanQuestion question, Func<NpgsqlConnection, AskedStatement, IEnumerable<T>> read)
    {
        using var shop = new PlanShop(Dialect, () => new NpgsqlConnection(database!.ConnectionString), database!.Schema, question.Scope);
        await question.AskAsync(shop);
        using var connection = database.Open();
        PostgreSqlDatabase.Ask(connection, $"SET random_page_cost = {SolidState}");
        return [.. shop.Asked.SelectMany(asked => read(connection, asked))];
    }
}
