using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A database with the data set of one size.</summary>
internal abstract class TestDatabase : IDisposable
{
    public abstract SqlDialect Dialect { get; }

    /// <summary>Where the texts of statements differ from those of other databases.</summary>
    public abstract SqlTexts Texts { get; }

    public bool IsSqlite => Dialect == SqlDialect.Sqlite;

    /// <summary>A closed connection of the driver's pool.</summary>
    public abstract DbConnection Connect();

    /// <summary>A value as the driver takes it.</summary>
    public abstract object Value(object? value);

    public abstract Task LoadAsync(Table table, IEnumerable<Sale> sales);

    /// <summary>Adds rows in a transaction as fast as the driver can.</summary>
    public abstract Task InsertAsync(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns, IEnumerable<IEnumerable<object?>> rows);

    public abstract Task<IReadOnlyList<string>> ColumnsOfAsync(string table);

    /// <summary>Brings statistics and maps of visible pages up to date, and all writes to the disk.</summary>
    public abstract Task SettleAsync();

    public abstract void Configure(DbContextOptionsBuilder options);

    public abstract void Dispose();

    /// <summary>How another process connects.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>What adds many rows at once; null where the store has nothing better than statements.</summary>
    public virtual IBulkCopy? BulkCopy => null;

    public RelationalOperationStore Store(bool copies = false) => new(Dialect, Connect, bulkCopy: copies ? BulkCopy : null);

    public async Task<DbConnection> OpenAsync()
    {
        var connection = Connect();
        await connection.OpenAsync();
        if (!IsSqlite) return connection;

        // As the store sets its own connections.
        using var pragmas = connection.CreateCommand();
        pragmas.CommandText = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL; PRAGMA cache_size = -16000;";
        await pragmas.ExecuteNonQueryAsync();
        return connection;
    }

    public async Task RunAsync(IEnumerable<string> statements)
    {
        using var connection = Connect();
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
            command.CommandTimeout = 0;
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    protected async Task<List<string>> ReadTextsAsync(string text)
    {
        using var connection = Connect();
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync()) texts.Add(reader.GetString(0));
        return texts;
    }
}
