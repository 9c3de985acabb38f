using System.Data.Common;
using FollowUpKit.Faults;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database with tables that can be changed by hand, without foreign keys that would refuse it.</summary>
internal sealed class VerificationBed : IDisposable
{
    private readonly Func<DbConnection> connect;
    private readonly IDisposable database;
    private readonly string? schema;

    private VerificationBed(SqlDialect dialect, Func<DbConnection> connect, string? schema, string withoutForeignKeys, IDisposable database)
    {
        (Dialect, this.connect, this.schema, this.database) = (dialect, connect, schema, database);
        Store = new RelationalOperationStore(dialect, connect, schema: schema);
        Connection = connect();
        Connection.Open();
        Names = dialect.Names(SqlDialect.DefaultTablePrefix, schema);
        if (withoutForeignKeys.Length > 0) Run(null, withoutForeignKeys);
    }

    public SqlDialect Dialect { get; }

    public RelationalOperationStore Store { get; }

    public TableNames Names { get; }

    /// <summary>A connection for changes by hand.</summary>
    public DbConnection Connection { get; }

    public static Task<VerificationBed> OnSqliteAsync()
    {
        var file = new SqliteFile();
        return MadeAsync(new(SqlDialect.Sqlite, () => new SqliteConnection(file.ConnectionString), null, "PRAGMA foreign_keys = OFF", file));
    }

    public static Task<VerificationBed> OnPostgreSqlAsync()
    {
        var database = new PostgreSqlDatabase();
        return MadeAsync(new(SqlDialect.PostgreSql, () => new NpgsqlConnection(database.ConnectionString), database.Schema, "", database));
    }

    public static Task<VerificationBed> OnMariaDbAsync()
    {
        var database = new MariaDbDatabase();
        return MadeAsync(new(SqlDialect.MariaDb, () => new MySqlConnection(database.ConnectionString), database.Schema, "SET foreign_key_checks = 0", database));
    }

    /// <summary>A store on the same tables whose statements go through an interceptor.</summary>
    public RelationalOperationStore StoreThrough(Interceptor interceptor) =>
        new(Dialect, () => new InterceptedConnection(connect(), interceptor), schema: schema);

    /// <summary>Changes the tables by hand in a transaction, verifies all sales there, and takes the change back.</summary>
    public async Task<IReadOnlyList<VerificationFinding>> FindingsAfterAsync(string change)
    {
        using var transaction = Connection.BeginTransaction();
        Assert.NotEqual(0, Run(transaction, change));
        using var inside = Store.WithTransaction(transaction);
        return await FindingsAsync(inside);
    }

    /// <summary>What is found in all sales.</summary>
    public static async Task<IReadOnlyList<VerificationFinding>> FindingsAsync(RelationalOperationStore store)
    {
        var findings = new List<VerificationFinding>();
        await foreach (var sale in store.VerifyAllAsync(VerificationSales.Tenant, history => history.ToSnapshot())) findings.AddRange(sale.Findings);
        return findings;
    }

    /// <summary>Runs a statement, and says how many rows it touched.</summary>
    public int Run(DbTransaction? transaction, string text)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads the first column of all rows.</summary>
    public List<object> Ask(string text)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = text;
        using var reader = command.ExecuteReader();
        var values = new List<object>();
        while (reader.Read()) values.Add(reader.GetValue(0));
        return values;
    }

    public void Dispose()
    {
        Connection.Dispose();
        Store.Dispose();
        database.Dispose();
    }

    // On PostgreSQL the foreign keys go with the indexes of reports.
    private static async Task<VerificationBed> MadeAsync(VerificationBed bed)
    {
        await bed.Store.CreateSchemaAsync();
        await bed.Store.TryDropIndexesAsync();
        if (bed.Dialect != SqlDialect.PostgreSql) await bed.Store.CreateIndexesAsync();
        return bed;
    }
}
