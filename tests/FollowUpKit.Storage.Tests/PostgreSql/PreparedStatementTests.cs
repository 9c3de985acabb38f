using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>What stays prepared on a connection of the store, however many texts went over it.</summary>
public sealed class PreparedStatementTests
{
    private const string Prepared = "SELECT count(*) FROM pg_prepared_statements";

    private static readonly SqlStatement One = new("SELECT 1");

    [PostgreSqlFact]
    public async Task ReadAsync_ThousandsOfVariedTexts_FixedStayAndFewOthers()
    {
        using var database = new PostgreSqlDatabase();
        using var connection = Open(database);
        using var session = new SqlSession(connection, transaction: null, SqlDialect.PostgreSql, CancellationToken.None) { OwnsConnection = true };
        var find = new SqlStatement("SELECT 'found'");
        await session.ReadAsync(find, row => row.Text());

        foreach (var i in Enumerable.Range(0, 4_000).Select(i => i / 2))
            await session.ReadAsync(new SqlStatement($"SELECT {i}") { IsVaried = true }, row => row.Integer());

        Assert.Equal(1L, PostgreSqlDatabase.Ask(connection, Prepared + " WHERE statement = 'SELECT ''found'''"));
        Assert.Equal(CommandCache.MostVaried + 1L, PostgreSqlDatabase.Ask(connection, Prepared));
        await session.ReadAsync(new SqlStatement("SELECT 0") { IsVaried = true }, row => row.Integer());
        await session.ReadAsync(new SqlStatement("SELECT 0") { IsVaried = true }, row => row.Integer());
        Assert.Equal(1L, PostgreSqlDatabase.Ask(connection, Prepared + " WHERE statement = 'SELECT 0'"));
        Assert.Equal(CommandCache.MostVaried + 1L, PostgreSqlDatabase.Ask(connection, Prepared));
    }

    [PostgreSqlFact]
    public async Task ReadAsync_VariedTextOnce_IsNotPrepared()
    {
        using var database = new PostgreSqlDatabase();
        using var connection = Open(database);
        using var session = new SqlSession(connection, transaction: null, SqlDialect.PostgreSql, CancellationToken.None) { OwnsConnection = true };

        await session.ReadAsync(new SqlStatement("SELECT 1") { IsVaried = true }, row => row.Integer());

        Assert.Equal(0L, PostgreSqlDatabase.Ask(connection, Prepared));
    }

    [PostgreSqlFact]
    public async Task ForgetVariedAsync_ConnectionThatGoesOn_OnlyTheFixedStay()
    {
        using var database = new PostgreSqlDatabase();
        using var connection = Open(database);
        using var session = new SqlSession(connection, transaction: null, SqlDialect.PostgreSql, CancellationToken.None) { OwnsConnection = true };
        await session.ReadAsync(new SqlStatement("SELECT 'found'"), row => row.Text());
        await session.ReadAsync(new SqlStatement("SELECT 1") { IsVaried = true }, row => row.Integer());
        await session.ReadAsync(new SqlStatement("SELECT 1") { IsVaried = true }, row => row.Integer());

        await session.ForgetVariedAsync();

        Assert.Equal(1L, PostgreSqlDatabase.Ask(connection, Prepared));
    }

#if !LIBRARY_NETSTANDARD
    [PostgreSqlFact]
    public async Task KeptAsync_MoreShapesThanStay_ThatUsedLongestAgoIsForgotten()
    {
        using var database = new PostgreSqlDatabase();
        using var connection = Open(database);
        using var batches = new BatchWriter(connection, transaction: null, SqlDialect.PostgreSql);
        var first = await batches.KeptAsync(Shape(1), CancellationToken.None);
        var second = await batches.KeptAsync(Shape(2), CancellationToken.None);
        for (var i = 3; i <= BatchWriter.MostKept; i++) await batches.KeptAsync(Shape(i), CancellationToken.None);
        Assert.Same(first, await batches.KeptAsync(Shape(1), CancellationToken.None));

        await batches.KeptAsync(Shape(BatchWriter.MostKept + 1), CancellationToken.None);

        Assert.Equal(BatchWriter.MostKept, batches.KeptCount);
        Assert.Same(first, await batches.KeptAsync(Shape(1), CancellationToken.None));
        Assert.NotSame(second, await batches.KeptAsync(Shape(2), CancellationToken.None));
    }
#endif

    /// <summary>A connection on which nothing was prepared before.</summary>
    private static NpgsqlConnection Open(PostgreSqlDatabase database)
    {
        var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        connection.Open();
        return connection;
    }

    private static SqlWrite[] Shape(int statements) => [.. Enumerable.Repeat(new SqlWrite(One, []), statements)];
}
