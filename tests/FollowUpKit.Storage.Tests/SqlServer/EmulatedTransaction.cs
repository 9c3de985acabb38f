using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace FollowUpKit.Storage.Tests;

/// <summary>A transaction of a host, which has no connection any more once it is finished.</summary>
internal sealed class EmulatedTransaction(EmulatedConnection connection, SqliteTransaction inner) : DbTransaction
{
    public SqliteTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

    protected override DbConnection? DbConnection => inner.Connection is null ? null : connection;

    public override void Commit() => inner.Commit();

    public override void Rollback() => inner.Rollback();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
