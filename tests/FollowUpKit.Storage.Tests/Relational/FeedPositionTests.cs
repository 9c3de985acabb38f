using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>By their positions all commands of a tenant can be read with none skipped, whatever the order in which transactions commit.</summary>
[Collection(SharedServer.Name)]
public sealed class FeedPositionTests
{
    private const string InOrder = "ORDER BY feed_position, operation, version";

    [PostgreSqlFact]
    public async Task FeedPosition_LaterTransactionCommitsFirst_TheRuleSkipsNothing()
    {
        using var database = new PostgreSqlDatabase();
        var store = await database.CreateAsync();
        await using var slow = database.Open();
        await using var transaction = await slow.BeginTransactionAsync();
        await store.WithTransaction(transaction).CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        await store.CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None);

        var before = Read(database, after: 0, SqlDialect.PostgreSql.IsFeedComplete("feed_position"));
        await transaction.CommitAsync();
        var later = await ReadCompleteAsync(database, count: 2);

        Assert.Empty(before);
        Assert.Equal(["S-1", "S-2"], later.Select(command => command.Operation));
    }

    [PostgreSqlFact]
    public async Task FeedPosition_LaterTransactionCommitsFirst_AReaderWithoutTheRuleSkips()
    {
        using var database = new PostgreSqlDatabase();
        var store = await database.CreateAsync();
        await using var slow = database.Open();
        await using var transaction = await slow.BeginTransactionAsync();
        await store.WithTransaction(transaction).CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        await store.CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None);

        var before = Read(database, after: 0, "true");
        await transaction.CommitAsync();
        var later = Read(database, after: before[^1].Position, "true");

        Assert.Equal(["S-2"], before.Select(command => command.Operation));
        Assert.Empty(later);
    }

    [PostgreSqlFact]
    public async Task FeedPosition_BulkImport_HasThatOfItsTransaction()
    {
        using var database = new PostgreSqlDatabase();
        var store = await database.CreateAsync();
        await store.TryImportAsync([Sale.Of("S-1").Open(), Sale.Of("S-2").Open()], CancellationToken.None);
        await store.CommitAsync(Sale.Of("S-0").Open(), CancellationToken.None);

        Assert.Equal(["S-1", "S-2", "S-0"], Read(database, after: 0, "true").Select(command => command.Operation));
    }

    [PostgreSqlFact]
    public async Task FeedPosition_TwoWritersOfATenant_DoNotWaitForEachOther()
    {
        using var database = new PostgreSqlDatabase();
        var store = await database.CreateAsync();
        await using var first = database.Open();
        await using var second = database.Open();
        await using var one = await first.BeginTransactionAsync();
        await using var other = await second.BeginTransactionAsync();
        PostgreSqlDatabase.Ask(second, "SET LOCAL lock_timeout = 5000");

        await store.WithTransaction(one).CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None);
        await store.WithTransaction(other).CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None);
        await other.CommitAsync();
        await one.CommitAsync();

        Assert.Equal(["S-1", "S-2"], Read(database, after: 0, "true").Select(command => command.Operation));
    }

    [Fact]
    public async Task FeedPosition_OnSqlite_IsTheOrderOfTheCommits()
    {
        using var file = new SqliteFile();
        var store = await file.CreateAsync();
        var sale = Sale.Of("S-9");
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        await store.TryImportAsync([Sale.Of("S-1").Open(), Sale.Of("S-2").Open()], CancellationToken.None);
        await store.CommitAsync(Sale.Of("S-8", "other").Open(), CancellationToken.None);
        await store.CommitAsync(sale.Do(EveryChange.Named("Described")), CancellationToken.None);

        Assert.Equal(
            "S-9 1, S-1 2, S-2 3, S-9 4",
            file.Ask($"SELECT group_concat(operation || ' ' || feed_position, ', ') FROM (SELECT * FROM followup_commands WHERE tenant = '' {InOrder})"));
    }

    /// <summary>Waits for other transactions on the server to end, such as its own upkeep or those of tests beside this one.</summary>
    private static async Task<List<(string Operation, long Position)>> ReadCompleteAsync(PostgreSqlDatabase database, int count)
    {
        var complete = Read(database, after: 0, SqlDialect.PostgreSql.IsFeedComplete("feed_position"));
        for (var tries = 0; complete.Count < count && tries < 6000; tries++)
        {
            await Task.Delay(100);
            complete = Read(database, after: 0, SqlDialect.PostgreSql.IsFeedComplete("feed_position"));
        }

        return complete;
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    private static List<(string Operation, long Position)> Read(PostgreSqlDatabase database, long after, string condition)
    {
        using var connection = database.Open();
        using var command = new NpgsqlCommand(
            $"SELECT operation, feed_position FROM {database.Schema}.followup_commands WHERE tenant = '' AND feed_position > {after} AND {condition} {InOrder}", connection);
        using var reader = command.ExecuteReader();
        var commands = new List<(string, long)>();
        while (reader.Read()) commands.Add((reader.GetString(0), reader.GetInt64(1)));
        return commands;
    }
}
