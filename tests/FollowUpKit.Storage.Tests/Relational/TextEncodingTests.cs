using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database whose encoding does not hold every text, or does not sort it by code point, is refused.</summary>
public sealed class TextEncodingTests
{
    [Theory]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public async Task CreateSchemaAsync_SqliteInUtf16_IsRefusedAndNothingMade(string encoding)
    {
        using var file = new SqliteFile();
        file.Ask($"PRAGMA encoding = '{encoding}'; CREATE TABLE sales (id TEXT)");
        using var store = file.Store();

        var error = await Assert.ThrowsAsync<StorageSchemaException>(() => store.CreateSchemaAsync());

        Assert.Contains(encoding, error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, file.Ask("SELECT count(*) FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public async Task CommitAsync_TablesMadeInUtf16ByHand_IsRefused()
    {
        using var file = new SqliteFile();
        file.Ask("PRAGMA encoding = 'UTF-16le'; " + SqlDialect.Sqlite.GenerateCreateScript());
        using var store = file.Store();

        var error = await Assert.ThrowsAsync<StorageSchemaException>(() => store.CommitAsync(Sale.Of("S-1").Open(), CancellationToken.None));

        Assert.Equal(SqlDialect.SchemaVersion, error.FoundVersion);
        Assert.Contains("UTF-16le", error.Message, StringComparison.Ordinal);
    }

    [PostgreSqlFact]
    public async Task CreateSchemaAsync_PostgreSqlInLatin1_IsRefusedAndNothingMade()
    {
        using var database = new PostgreSqlDatabase();
        database.Ask($"CREATE DATABASE {database.Schema} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        var connectionString = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = database.Schema, Pooling = false }.ConnectionString;
        using var store = new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(connectionString));

        var error = await Record.ExceptionAsync(() => store.CreateSchemaAsync());
        store.Dispose();
        database.Ask($"DROP DATABASE {database.Schema} WITH (FORCE)");

        Assert.Contains("LATIN1", Assert.IsType<StorageSchemaException>(error).Message, StringComparison.Ordinal);
    }
}
