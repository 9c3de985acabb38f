using System.Data.Common;
using System.Transactions;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Connections of our own, kept open with their prepared statements. Transactions are begun and ended by statements: that is
/// asynchronous on every framework, and drivers disagree about what begins a deferred transaction.
/// </summary>
internal sealed class OwnDatabase(SqlDialect dialect, Func<DbConnection> connect) : Database(dialect), IDisposable
{
    private readonly SessionPool _sessions = new(dialect, connect);

    public override bool OwnsTransaction => true;

    public void Dispose() => _sessions.Dispose();

    // A connection would enlist when it is opened and not when it was kept, and stay enlisted when it is kept.
    protected override Task<SqlSession> StartAsync(CancellationToken cancellationToken) => Transaction.Current is null
        ? _sessions.TakeAsync(cancellationToken)
        : throw new InvalidOperationException(
            "FollowUpKit does not enlist in a TransactionScope: begin a transaction on your connection and use In(transaction), "
            + "or suppress the scope around the call.");

    protected override Task EndAsync(SqlSession session)
    {
        _sessions.GiveBack(session);
        return Task.CompletedTask;
    }

    // A kept connection may be lost since, as after a restart of the server. Nothing is done twice by reading on another.
    protected override async Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        SqlSession? used = null;
        try
        {
            return await InSessionAsync(session => read(used = session), cancellationToken).ConfigureAwait(false);
        }
        catch (DbException) when (used is { WasKept: true, IsOpen: false })
        {
            return await InSessionAsync(read, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) => InSessionAsync(
            session => InTransactionAsync(session, () => change(session), lostAnswer, cancellationToken), cancellationToken);

    // What goes to the server at once is a transaction of its own. A driver that no longer waits for an answer gives the
    // connection up: where it is open still, the cancellation came before anything was sent.
    protected override Task WriteTogetherAsync(
        IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) => InSessionAsync(
            session => session.CanBatch
                ? AnsweredAsync(
                    () => session.WriteAsync(writes, refused),
                    error => error is OperationCanceledException && session.IsOpen ? error : lostAnswer(error))
                : InTransactionAsync(session, () => session.WriteAsync(writes, refused), lostAnswer, cancellationToken),
            cancellationToken);

    private async Task InTransactionAsync(
        SqlSession session, Func<Task> work, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        await session.RunAsync(Dialect.BeginWriting).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            await AnsweredAsync(() => session.RunAsync("COMMIT"), lostAnswer).ConfigureAwait(false);
        }
        catch
        {
            await session.TryRunAsync("ROLLBACK").ConfigureAwait(false);
            throw;
        }
    }
}
