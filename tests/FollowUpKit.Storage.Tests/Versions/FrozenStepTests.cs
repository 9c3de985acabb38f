using FollowUpKit.SchemaVersions;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>The literal steps of the tables, each frozen once it is released.</summary>
[Collection(SharedServer.Name)]
public sealed class FrozenStepTests
{
    [Fact]
    public void Literal_EveryStep_HasItsGoldenHash() =>
        Assert.Equal(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Versions", "hashes.txt")), VersionFiles.Hashes);

    [Fact]
    public void Steps_OnSqlite_MakeTheColumnsAndIndexesOfTheLists()
    {
        using var stepped = new SqliteFile();
        using var listed = new SqliteFile();
        stepped.Ask(SqlDialect.Sqlite.GenerateCreateScript());
        listed.Ask(Listed(SqlDialect.Sqlite, null));
        using var first = stepped.Open();
        using var second = listed.Open();

        Assert.Equal(TableShape.OfSqlite(second), TableShape.OfSqlite(first));
    }

    [PostgreSqlFact]
    public void Steps_OnPostgreSql_MakeTheColumnsAndIndexesOfTheLists()
    {
        using var stepped = new PostgreSqlDatabase();
        using var listed = new PostgreSqlDatabase();
        stepped.Ask(SqlDialect.PostgreSql.GenerateCreateScript(schema: stepped.Schema));
        listed.Ask(Listed(SqlDialect.PostgreSql, listed.Schema));
        using var connection = listed.Open();

        Assert.Equal(TableShape.OfPostgreSql(connection, listed.Schema), TableShape.OfPostgreSql(connection, stepped.Schema));
    }

    [MariaDbFact]
    public void Steps_OnMariaDb_MakeTheColumnsAndIndexesOfTheLists()
    {
        using var stepped = new MariaDbDatabase();
        using var listed = new MariaDbDatabase();
        stepped.Ask(SqlDialect.MariaDb.GenerateCreateScript(schema: stepped.Schema));
        listed.Ask(Listed(SqlDialect.MariaDb, listed.Schema));
        using var connection = listed.Open();

        Assert.Equal(TableShape.OfMariaDb(connection, listed.Schema), TableShape.OfMariaDb(connection, stepped.Schema));
    }

    private static string Listed(SqlDialect dialect, string? schema)
    {
        var names = dialect.Names(SqlDialect.DefaultTablePrefix, schema);
        var tables = new Schema(dialect, names);
        return dialect.CreateSchema(names) + tables.VersionTable + tables.Named(SchemaText.Of(dialect));
    }
}
