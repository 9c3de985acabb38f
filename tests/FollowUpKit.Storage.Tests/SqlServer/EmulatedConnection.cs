using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// A connection that takes T-SQL, writes it down, and runs it word by word translated on SQLite. It shows that a statement asks for the right
/// rows and columns of the right tables; nothing of how SQL Server runs it.
/// </summary>
internal sealed class EmulatedConnection(string connectionString, StatementLog log) : DbConnection
{
    private static long transactions;

    private readonly SqliteConnection inner = new(connectionString);

    public SqliteConnection Inner => inner;

    public StatementLog Log => log;

    /// <summary>The transaction that a driver tells apart from the next one.</summary>
    public long TransactionId { get; private set; }

    /// <summary>Whether the transaction was begun by a statement.</summary>
    public bool IsInOwnTransaction { get; set; }

    [AllowNull]
    public override string ConnectionString { get; set; } = "";

    public override string Database => "";

    public override string DataSource => "";

    public override string ServerVersion => "";

    public override ConnectionState State => inner.State;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    public override void Open()
    {
        inner.Open();
        using var command = inner.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA busy_timeout = 20000;";
        command.ExecuteNonQuery();
        inner.CreateFunction("current_transaction", () => TransactionId);
        inner.CreateFunction("instant_of", (string? text) => text is null ? (long?)null : EmulatedValues.MicrosecondsOf(DateTime.Parse(text, CultureInfo.InvariantCulture)));
        inner.CreateFunction("time_of", (string? text) => text is null ? null : EmulatedValues.TextOf(TimeSpan.Parse(text, CultureInfo.InvariantCulture)));
    }

    public override void Close() => inner.Close();

    public void StartTransaction() => TransactionId = Interlocked.Increment(ref transactions);

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel)
    {
        StartTransaction();
        return new EmulatedTransaction(this, inner.BeginTransaction());
    }

    protected override DbCommand CreateDbCommand() => new EmulatedCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
