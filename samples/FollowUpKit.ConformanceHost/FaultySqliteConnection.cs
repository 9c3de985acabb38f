using System.Data.Common;
using FollowUpKit.Storage.Conformance;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.ConformanceHost;

/// <summary>A connection that is lost at the commit: before the database makes it, or after.</summary>
internal sealed class FaultySqliteConnection(string connectionString, CommitFault fault) : SqliteConnection(connectionString)
{
    private const int InputOutput = 10;

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => new FaultyCommand(this, fault) { Transaction = Transaction };

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new FaultyCommand(this, fault) { Transaction = Transaction };

    private sealed class FaultyCommand : SqliteCommand
    {
        private readonly CommitFault fault;

        public FaultyCommand(SqliteConnection connection, CommitFault fault)
        {
            Connection = connection;
            this.fault = fault;
        }

        public override int ExecuteNonQuery()
        {
            if (CommandText.TrimEnd(';') != "COMMIT") return base.ExecuteNonQuery();
            if (fault == CommitFault.AfterCommit) base.ExecuteNonQuery();
            throw new SqliteException("disk I/O error", InputOutput);
        }
    }
}
