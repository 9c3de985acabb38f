using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>The company in a file, and what SQLite plans to do there.</summary>
public sealed class SqlitePlans : IAsyncLifetime, IDisposable
{
    private readonly SqliteFile file = new();

    internal string ConnectionString => file.ConnectionString;

    public async Task InitializeAsync()
    {
        await file.CreateAsync();
        var script = new CompanyScript(
            "", minutes => $"{CompanyScript.Now.ToUnixTimeTicks() / 10} + ({minutes}) * 60000000", days => $"date('2026-03-02', ({days}) || ' days')", time => time);
        using var connection = file.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var statement in script.Of(CompanyScript.Tenant)) connection.Ask(statement, transaction);
        transaction.Commit();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => file.Dispose();

    internal PlanShop Shop(VisibilityScope? scope = null) => new(SqlDialect.Sqlite, () => new SqliteConnection(file.ConnectionString), null, scope);

    internal Task<IReadOnlyList<QueryPlan>> ReadAsync(PlanQuestion question) => EachAsync(question, SqlitePlanReader.Read);

    /// <summary>How many steps of the virtual machine each statement takes.</summary>
    internal Task<IReadOnlyList<long>> StepsAsync(PlanQuestion question) => EachAsync(question, SqlitePlanReader.StepsOf);

    private async Task<IReadOnlyList<T>> EachAsync<T>(PlanQuestion question, Func<SqliteConnection, AskedStatement, T> read)
    {
        using var shop = Shop(question.Scope);
        await question.AskAsync(shop);
        using var connection = file.Open();
        return [.. shop.Asked.Select(asked => read(connection, asked))];
    }
}
