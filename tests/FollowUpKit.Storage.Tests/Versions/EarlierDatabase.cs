using System.Data.Common;
using FollowUpKit.SchemaVersions;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database of the first version, with the operations of <see cref="EarlierSales"/>.</summary>
internal sealed class EarlierDatabase : IDisposable
{
    private readonly SqlDialect dialect;
    private readonly TableNames names;
    private readonly string? schema;
    private readonly Func<DbConnection> connect;
    private readonly IDisposable owner;
    private readonly MadeUpVersion next;

    private EarlierDatabase(SqlDialect dialect, string? schema, Func<DbConnection> connect, IDisposable owner)
    {
        this.dialect = dialect;
        this.schema = schema;
        this.connect = connect;
        this.owner = owner;
        names = dialect.Names(SqlDialect.DefaultTablePrefix, schema);
        next = new(dialect, names);
    }

    public static string SqliteFile { get; } = Path.Combine(AppContext.BaseDirectory, "Versions", "1.sqlite.db");

    public static string PostgreSqlScript { get; } = Path.Combine(AppContext.BaseDirectory, "Versions", "1.postgresql.sql");

    public static string MariaDbScript { get; } = Path.Combine(AppContext.BaseDirectory, "Versions", "1.mariadb.sql");

    public static EarlierDatabase OnSqlite()
    {
        var folder = new EarlierFolder();
        return OnSqlite(Path.Combine(folder.Path, "earlier.db"), folder);
    }

    public static EarlierDatabase OnPostgreSql()
    {
        var database = new PostgreSqlDatabase();
        return OnPostgreSql(database.ConnectionString, database.Schema, database);
    }

    public static EarlierDatabase OnMariaDb()
    {
        var database = new MariaDbDatabase();
        database.Ask(File.ReadAllText(MariaDbScript));
        return new(SqlDialect.MariaDb, database.Schema, () => new MySqlConnection($"{database.ConnectionString};Database={database.Schema}"), database);
    }

    /// <summary>Makes a file that was led to the next version, and says that it is the present one.</summary>
    public static async Task MakeUpgradedAsync(string path)
    {
        using var database = OnSqlite(path, new EarlierFolder());
        await database.MakeUpgradedAsync();
    }

    /// <summary>The same in a schema.</summary>
    public static async Task MakeUpgradedAsync(string connectionString, string schema)
    {
        using var database = OnPostgreSql(connectionString, schema, new EarlierFolder());
        await database.MakeUpgradedAsync();
    }

    public async Task AssertRefusedThenLedOnAsync(int statements)
    {
        await Assert.ThrowsAsync<StorageSchemaException>(() => LeadOnAsync(next.FailingAfter(statements)));
        Assert.Equal(1L, Ask($"SELECT {dialect.AsLong("max(version)")} FROM {names.SchemaVersion}"));
        if (!dialect.DefinitionsCommit) Assert.ThrowsAny<DbException>(() => Ask($"SELECT channel FROM {names.FollowUps}"));

        await AssertLedOnAsync();
    }

    public async Task AssertStoppedThenLedOnAsync(int statements)
    {
        foreach (var statement in next.First(statements)) Ask(statement);

        await AssertLedOnAsync();
    }

    public void Dispose() => owner.Dispose();

    private static EarlierDatabase OnSqlite(string path, IDisposable owner)
    {
        File.Copy(SqliteFile, path);
        return new(SqlDialect.Sqlite, null, () => new SqliteConnection($"Data Source={path};Pooling=False"), owner);
    }

    private static EarlierDatabase OnPostgreSql(string connectionString, string schema, IDisposable owner)
    {
        var database = new EarlierDatabase(SqlDialect.PostgreSql, schema, () => new NpgsqlConnection(connectionString), owner);
        database.Ask($"CREATE SCHEMA {schema}; SET search_path = {schema}; " + File.ReadAllText(PostgreSqlScript));
        return database;
    }

    private async Task MakeUpgradedAsync()
    {
        await LeadOnAsync(next.Steps);
        Ask($"DELETE FROM {names.SchemaVersion} WHERE version = 2");
    }

    private async Task AssertLedOnAsync()
    {
        await LeadOnAsync(next.Steps);
        await LeadOnAsync(next.Steps);

        Assert.Equal(2L, Ask($"SELECT {dialect.AsLong("max(version)")} FROM {names.SchemaVersion}"));
        Assert.Equal(0L, Ask($"SELECT {dialect.AsLong("count(*)")} FROM {names.FollowUps} WHERE kind = 'call' AND channel IS NULL"));
        Ask($"DELETE FROM {names.SchemaVersion} WHERE version = 2");
        using var store = new RelationalOperationStore(dialect, connect, schema: schema);
        foreach (var (sale, _) in EarlierSales.All.ToList())
            Assert.Equal(Shown.Text(sale.Now), Shown.Text((await store.FindAsync(sale.Key, null, CancellationToken.None))!.Snapshot));
    }

    private async Task LeadOnAsync(IReadOnlyList<string> steps)
    {
        using var database = new OwnDatabase(dialect, connect, new TableVersion(names), Quiet.Telemetry);
        await database.ChangeAsync(session => new SchemaCreator(session, names).CreateAsync(steps), error => error, CancellationToken.None);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the tests.")]
    private object? Ask(string text)
    {
        using var connection = connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }
}
