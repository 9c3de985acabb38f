using System.Security.Cryptography;
using System.Text;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace FollowUpKit.SchemaVersions;

/// <summary>The files of the present version: its steps, their hashes, and a database with rows.</summary>
internal static class VersionFiles
{
    private const string Steps = "src/FollowUpKit.Storage.Relational/Dialects/Steps";
    private const string Versions = "tests/FollowUpKit.SchemaVersions/Versions";

    private static readonly SqlDialect[] Dialects = [SqlDialect.Sqlite, SqlDialect.PostgreSql, SqlDialect.MariaDb, SqlServerDialect.Instance];

    /// <summary>The hashes of all steps, by which a released one is seen to stay as it is.</summary>
    public static IEnumerable<string> Hashes =>
        from dialect in Dialects
        from version in Enumerable.Range(0, SqlDialect.SchemaVersion + 1)
        let text = new Schema(dialect, new TableNames(SqlDialect.DefaultTablePrefix)).Literal(version)
        select $"{version} {dialect.Name} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    public static void WriteSteps()
    {
        foreach (var dialect in Dialects) File.WriteAllText($"{Steps}/{SqlDialect.SchemaVersion}.{dialect.Name}.sql", SchemaText.Of(dialect));
    }

    public static async Task WriteDataAsync()
    {
        Directory.CreateDirectory(Versions);
        await File.WriteAllLinesAsync($"{Versions}/hashes.txt", Hashes);
        await WriteSqliteAsync($"{Versions}/{SqlDialect.SchemaVersion}.sqlite.db");
        await WritePostgreSqlAsync($"{Versions}/{SqlDialect.SchemaVersion}.postgresql.sql");
        await WriteMariaDbAsync($"{Versions}/{SqlDialect.SchemaVersion}.mariadb.sql");
    }

    private static async Task WriteSqliteAsync(string path)
    {
        File.Delete(path);
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        using (var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(connection.ConnectionString)))
        {
            await store.CreateSchemaAsync();
            await EarlierSales.WriteAsync(store);
        }

        await connection.OpenAsync();
        await using var command = new SqliteCommand("PRAGMA journal_mode = DELETE; VACUUM", connection);
        await command.ExecuteNonQueryAsync();
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are made of constants.")]
    private static async Task WritePostgreSqlAsync(string path)
    {
        using var server = PostgreSqlServer.Open();
        const string Schema = "dumped";
        using (var store = new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(server.ConnectionString), schema: Schema))
        {
            await store.CreateSchemaAsync();
            await EarlierSales.WriteAsync(store);
        }

        var text = new StringBuilder(SqlDialect.PostgreSql.GenerateCreateScript());
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in AllTables.InOrder)
        {
            var columns = table.Columns.Select(column => column.Name).ToArray();
            var values = string.Join(", ', ', ", columns.Select(column => $"quote_nullable({column}::text)"));
            var rows = $"SELECT concat('(', {values}, ')') FROM {Schema}.{SqlDialect.DefaultTablePrefix}{table.Name} ORDER BY {string.Join(", ", table.Key.Select(column => column.Name))}";
            await using var command = new NpgsqlCommand(rows, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                text.Append("INSERT INTO " + SqlDialect.DefaultTablePrefix + table.Name + " (" + string.Join(", ", columns) + ") VALUES " + reader.GetString(0) + ";\n");
        }

        await using (var drop = new NpgsqlCommand($"DROP SCHEMA {Schema} CASCADE", connection)) await drop.ExecuteNonQueryAsync();
        await File.WriteAllTextAsync(path, text.ToString());
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are made of constants.")]
    private static async Task WriteMariaDbAsync(string path)
    {
        using var server = MariaDbServer.Open();
        const string Schema = "dumped";
        using (var store = new RelationalOperationStore(SqlDialect.MariaDb, () => new MySqlConnection(server.ConnectionString), schema: Schema))
        {
            await store.CreateSchemaAsync();
            await EarlierSales.WriteAsync(store);
        }

        var text = new StringBuilder(SqlDialect.MariaDb.GenerateCreateScript());
        await using var connection = new MySqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        foreach (var table in AllTables.InOrder)
        {
            var values = table.Columns.Select(column => column.Type == ColumnType.Bytes ? $"coalesce(concat('0x', hex({column.Name})), 'NULL')" : $"quote({column.Name})");
            var rows = $"SELECT concat('(', {string.Join(", ', ', ", values)}, ')') FROM {Schema}.{SqlDialect.DefaultTablePrefix}{table.Name} ORDER BY {string.Join(", ", table.Key.Select(column => column.Name))}";
            await using var command = new MySqlCommand(rows, connection) { CommandTimeout = 0 };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                text.Append("INSERT INTO " + SqlDialect.DefaultTablePrefix + table.Name + " (" + string.Join(", ", table.Columns.Select(column => column.Name)) + ") VALUES " + reader.GetString(0) + ";\n");
        }

        await using (var drop = new MySqlCommand($"DROP SCHEMA {Schema}", connection)) await drop.ExecuteNonQueryAsync();
        await File.WriteAllTextAsync(path, text.ToString());
    }
}
