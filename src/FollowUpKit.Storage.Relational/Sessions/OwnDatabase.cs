using System.Data.Common;
using System.Transactions;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Connections of our own, kept open with their prepared statements. Transactions are begun and ended by statements: that is
/// asynchronous on every framework, and drivers disagree about what begins a deferred transaction.
/// </summary>
internal sealed class OwnDatabase(SqlDialect dialect, Func<DbConnection> connect, TableVersion tables, StoreTelemetry telemetry)
    : Database(dialect, tables, telemetry), IDisposable
{
    private readonly SessionPool _sessions = new(dialect, connect);
    private readonly SqlWrite _begin = new(new SqlStatement(dialect.BeginWriting), []);
    private readonly SqlWrite _commit = new(new SqlStatement("COMMIT"), []);

    public override bool OwnsTransaction => true;

    public override bool ServesConcurrentCalls => true;

    public void Dispose() => _sessions.Dispose();

    public override Task<T> BesideCallerAsync<T>(Func<Task<T>> work) => Transaction.Current is null ? Task.Run(work) : throw InScope();

    // A connection would enlist when it is opened and not when it was kept, and stay enlisted when it is kept.
    protected override Task<SqlSession> StartAsync(CancellationToken cancellationToken) =>
        Transaction.Current is null ? _sessions.TakeAsync(cancellationToken) : throw InScope();

    protected override Task EndAsync(SqlSession session) => _sessions.GiveBackAsync(session);

    protected override Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken) =>
        AgainWhenLostAsync(() => InSessionAsync(read, cancellationToken));

    protected override Task<SqlStream> OpenStreamAsync(
        SqlStatement statement, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        AgainWhenLostAsync(() => base.OpenStreamAsync(statement, values, cancellationToken));

    protected override Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) => ChangeInSessionAsync(
            session => InTransactionAsync(session, () => change(session), lostAnswer, cancellationToken), cancellationToken);

    // An import is worth a round trip more to begin and to commit: only the loss of the commit's answer leaves its outcome open.
    protected override Task WriteTogetherAsync(
        IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) => ChangeInSessionAsync(
            session => session.CanBatch && !writes.Any(write => write.Statement.TakesRows)
                ? InBatchAsync(session, writes, refused, lostAnswer)
                : InTransactionAsync(session, () => session.WriteAsync(writes, refused), lostAnswer, cancellationToken),
            cancellationToken);

    private static InvalidOperationException InScope() => new(
        "FollowUpKit does not enlist in a TransactionScope: begin a transaction on your connection and use store.WithTransaction(transaction), "
        + "or suppress the scope around the call.");

    private Task<bool> ChangeInSessionAsync(Func<SqlSession, Task> change, CancellationToken cancellationToken) => AgainWhenLostAsync(async () =>
    {
        await InSessionAsync(change, cancellationToken).ConfigureAwait(false);
        return true;
    });

    // A kept connection may be lost since, as after a restart of the server. What ends with an error of the driver, and not
    // with that of a lost answer, has written nothing, so that it can be done on another connection.
    private async Task<T> AgainWhenLostAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException error) when (DriverErrors.LostKept(error))
        {
            Telemetry.LostConnectionRetried(error);
            return await work().ConfigureAwait(false);
        }
    }

    // A driver that no longer waits for an answer gives the connection up: where it is open still and the server said nothing,
    // the error came before anything was sent.
    private Task InBatchAsync(
        SqlSession session, IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer) => AnsweredAsync(
            () => InOneGoAsync(session, writes, refused),
            error => !session.MayHaveCommitted || (session.IsOpen && Dialect.Errors.IsOfDriver(error)) ? error : lostAnswer(error));

    // PostgreSQL would make a transaction of a batch by itself. An extension that spreads the tables over servers, such as Citus, would
    // commit each of its statements.
    private async Task InOneGoAsync(SqlSession session, IReadOnlyList<SqlWrite> writes, Func<Exception> refused)
    {
        try
        {
            await session.WriteAsync([_begin, .. writes, _commit], refused).ConfigureAwait(false);
        }
        catch
        {
            session.IsSpoiled = !await session.TryRunAsync(Dialect.RollBack).ConfigureAwait(false);
            throw;
        }
    }

    private async Task InTransactionAsync(
        SqlSession session, Func<Task> work, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        await session.RunAsync(Dialect.BeginWriting, cancellationToken).ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            await AnsweredAsync(() => session.RunAsync("COMMIT"), lostAnswer).ConfigureAwait(false);
        }
        catch
        {
            session.IsSpoiled = !await session.TryRunAsync(Dialect.RollBack).ConfigureAwait(false);
            throw;
        }
    }
}
