using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Databases of the frozen versions are led on to a made-up next one, stopped at every statement.</summary>
[Collection(SharedServer.Name)]
public sealed class UpgradeTests
{
    public static TheoryData<int> Statements { get; } = [.. Enumerable.Range(0, MadeUpVersion.StatementCount + 1)];

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task CreateAsync_FailedOnSqlite_ChangesNothingThenGoesOn(int statements)
    {
        using var database = EarlierDatabase.OnSqlite();
        await database.AssertRefusedThenLedOnAsync(statements);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task CreateAsync_StoppedOnSqlite_GoesOn(int statements)
    {
        using var database = EarlierDatabase.OnSqlite();
        await database.AssertStoppedThenLedOnAsync(statements);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Statements))]
    public async Task CreateAsync_FailedOnPostgreSql_ChangesNothingThenGoesOn(int statements)
    {
        using var database = EarlierDatabase.OnPostgreSql();
        await database.AssertRefusedThenLedOnAsync(statements);
    }

    [PostgreSqlTheory]
    [MemberData(nameof(Statements))]
    public async Task CreateAsync_StoppedOnPostgreSql_GoesOn(int statements)
    {
        using var database = EarlierDatabase.OnPostgreSql();
        await database.AssertStoppedThenLedOnAsync(statements);
    }

    [MariaDbTheory]
    [MemberData(nameof(Statements))]
    public async Task CreateAsync_FailedOnMariaDb_StaysAtItsVersionThenGoesOn(int statements)
    {
        using var database = EarlierDatabase.OnMariaDb();
        await database.AssertRefusedThenLedOnAsync(statements);
    }

    [MariaDbTheory]
    [MemberData(nameof(Statements))]
    public async Task CreateAsync_StoppedOnMariaDb_GoesOn(int statements)
    {
        using var database = EarlierDatabase.OnMariaDb();
        await database.AssertStoppedThenLedOnAsync(statements);
    }

    [MariaDbFact]
    public async Task CreateSchemaAsync_FirstVersionOnMariaDbStoppedAtSomeStatements_GoesOn()
    {
        var statements = SqlDialect.MariaDb.GenerateCreateScript().Split(';');
        using var whole = new MariaDbDatabase();
        whole.Ask(SqlDialect.MariaDb.GenerateCreateScript());
        using var expected = whole.Open();
        foreach (var stop in new[] { 0, 1, 3, 8, 20, statements.Length - 1 })
        {
            using var database = new MariaDbDatabase();
            foreach (var statement in statements.Take(stop)) database.Ask(statement);

            using var store = await database.CreateAsync();

            using var connection = database.Open();
            Assert.Equal(TableShape.OfMariaDb(expected, whole.Schema), TableShape.OfMariaDb(connection, database.Schema));
        }
    }

    [Fact]
    public async Task CreateSchemaAsync_FirstVersionStoppedAtEachStatement_GoesOn()
    {
        var statements = SqlDialect.Sqlite.GenerateCreateScript().Split(';').Length;
        for (var stop = 0; stop < statements; stop++)
        {
            using var file = new SqliteFile();
            foreach (var statement in SqlDialect.Sqlite.GenerateCreateScript().Split(';').Take(stop)) file.Ask(statement + ";");

            await file.Store().CreateSchemaAsync();

            using var connection = file.Open();
            using var whole = new SqliteFile();
            whole.Ask(SqlDialect.Sqlite.GenerateCreateScript());
            using var expected = whole.Open();
            Assert.Equal(TableShape.OfSqlite(expected), TableShape.OfSqlite(connection));
        }
    }
}
