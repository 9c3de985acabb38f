using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// A guest inside a transaction of the host, which it never ends. A write goes between savepoints, so that one that fails
/// leaves nothing behind and the transaction usable; so does a read where an error would abort the transaction.
/// </summary>
internal sealed class HostDatabase : Database
{
    private readonly DbTransaction _transaction;
    private object? _mark;

    public HostDatabase(SqlDialect dialect, TableVersion tables, StoreTelemetry telemetry, DbTransaction transaction)
        : base(dialect, tables, telemetry)
    {
        if (transaction is null) throw new ArgumentNullException(nameof(transaction));
        if (transaction.Connection is null)
            throw new ArgumentException("The transaction has no connection: it is finished already.", nameof(transaction));
        dialect.CheckHostSettings(transaction.Connection);
        _transaction = transaction;
    }

    public override bool OwnsTransaction => false;

    protected override Task<SqlSession> StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new SqlSession(_transaction.Connection ?? throw Dialect.FinishedTransaction(), _transaction, Dialect, cancellationToken));
    }

    protected override Task EndAsync(SqlSession session)
    {
        session.Dispose();
        return Task.CompletedTask;
    }

    protected override Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken) => InSessionAsync(
        session => Dialect.ErrorsAbortTransactions ? SavedAsync(session, () => read(session)) : CheckedAsync(session, () => read(session)), cancellationToken);

    protected override Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) => InSessionAsync(
            session => SavedAsync(
                session,
                async () =>
                {
                    await change(session).ConfigureAwait(false);
                    return true;
                }),
            cancellationToken);

    protected override async Task<SqlStream> OpenStreamAsync(
        SqlStatement statement, IReadOnlyList<object?> values, CancellationToken cancellationToken)
    {
        if (!Dialect.ErrorsAbortTransactions) return await base.OpenStreamAsync(statement, values, cancellationToken).ConfigureAwait(false);
        var session = await StartAsync(cancellationToken).ConfigureAwait(false);
        return await DriverErrors.WatchedAsync(
            session,
            async () =>
            {
                await Savepoint.SetAsync(session).ConfigureAwait(false);
                try
                {
                    await CheckTransactionAsync(session).ConfigureAwait(false);
                    return await session.StreamAsync(statement, values).ConfigureAwait(false);
                }
                catch (Exception error)
                {
                    await Savepoint.GoBackAsync(session, error).ConfigureAwait(false);
                    throw;
                }
            }).ConfigureAwait(false);
    }

    protected override async Task EndStreamAsync(SqlStream stream)
    {
        await stream.EndAsync().ConfigureAwait(false);
        if (Dialect.ErrorsAbortTransactions)
            await (stream.IsWhole ? ReleasedAsync(stream.Session) : Savepoint.GoBackAsync(stream.Session)).ConfigureAwait(false);
        await EndAsync(stream.Session).ConfigureAwait(false);
    }

    private static async Task ReleasedAsync(SqlSession session)
    {
        try
        {
            await Savepoint.ReleaseAsync(session).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            await Savepoint.GoBackAsync(session, error).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<T> SavedAsync<T>(SqlSession session, Func<Task<T>> work)
    {
        await Savepoint.SetAsync(session).ConfigureAwait(false);
        try
        {
            await CheckTransactionAsync(session).ConfigureAwait(false);
            var result = await work().ConfigureAwait(false);
            await Savepoint.ReleaseAsync(session).ConfigureAwait(false);
            return result;
        }
        catch (Exception error)
        {
            await Savepoint.GoBackAsync(session, error).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads, and on a deadlock looks whether it has taken the transaction.</summary>
    private async Task<T> CheckedAsync<T>(SqlSession session, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (DbException error) when (Dialect.Errors.IsConflict(error))
        {
            await CheckTransactionAsync(session).ConfigureAwait(false);
            throw;
        }
    }

    // Npgsql uses the object of a transaction that was disposed of again for the next one on its connection.
    private async Task CheckTransactionAsync(SqlSession session)
    {
        if (Dialect.TransactionMark is not { } text) return;
        var mark = await session.AskAsync(text).ConfigureAwait(false);
        Dialect.CheckMark(mark);
        _mark ??= mark;
        if (!Equals(_mark, mark)) throw Dialect.FinishedTransaction();
    }
}
