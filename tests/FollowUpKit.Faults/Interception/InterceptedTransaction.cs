using System.Data;
using System.Data.Common;

namespace FollowUpKit.Faults;

/// <summary>A transaction on a connection whose calls go through an interceptor. Beginning and ending it does not.</summary>
internal sealed class InterceptedTransaction(DbTransaction inner, DbConnection connection) : DbTransaction
{
    public DbTransaction Inner => inner;

    public override IsolationLevel IsolationLevel => inner.IsolationLevel;

    protected override DbConnection? DbConnection => inner.Connection is null ? null : connection;

    public override void Commit() => inner.Commit();

    public override void Rollback() => inner.Rollback();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
