using System.Data;
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// A connection for each call. Transactions are begun and ended by statements: that is asynchronous on every framework,
/// and drivers disagree about what begins a deferred transaction.
/// </summary>
internal sealed class OwnDatabase(SqlDialect dialect, Func<DbConnection> connect) : Database(dialect)
{
    public override bool OwnsTransaction => true;

    protected override async Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        using var connection = connect();
        using var session = await OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        return await read(session).ConfigureAwait(false);
    }

    protected override async Task<T> ReadTogetherAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        using var connection = connect();
        using var session = await OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        await session.RunAsync(Dialect.BeginReading).ConfigureAwait(false);
        try
        {
            return await read(session).ConfigureAwait(false);
        }
        finally
        {
            await session.TryRunAsync("ROLLBACK").ConfigureAwait(false);
        }
    }

    protected override async Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        using var connection = connect();
        using var session = await OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        await InTransactionAsync(session, () => change(session), lostAnswer, cancellationToken).ConfigureAwait(false);
    }

    // What goes to the server at once is a transaction of its own.
    protected override async Task WriteTogetherAsync(
        IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        using var connection = connect();
        using var session = await OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        if (session.CanBatch)
            await AnsweredAsync(() => session.WriteAsync(writes, refused), lostAnswer).ConfigureAwait(false);
        else
            await InTransactionAsync(session, () => session.WriteAsync(writes, refused), lostAnswer, cancellationToken).ConfigureAwait(false);
    }

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

    private async Task<SqlSession> OpenAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        var session = new SqlSession(connection, transaction: null, Dialect, cancellationToken);
        if (Dialect.OpenConnection.Length > 0) await session.RunAsync(Dialect.OpenConnection).ConfigureAwait(false);
        return session;
    }
}
