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

    protected override async Task WriteTogetherAsync(
        Func<SqlSession, Task> write, Func<Exception, Exception> onLostAnswer, CancellationToken cancellationToken)
    {
        using var connection = connect();
        using var session = await OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        await session.RunAsync(Dialect.BeginWriting).ConfigureAwait(false);
        try
        {
            await write(session).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            await CommitAsync(session, onLostAnswer).ConfigureAwait(false);
        }
        catch
        {
            await session.TryRunAsync("ROLLBACK").ConfigureAwait(false);
            throw;
        }
    }

    private async Task CommitAsync(SqlSession session, Func<Exception, Exception> onLostAnswer)
    {
        try
        {
            await session.RunAsync("COMMIT").ConfigureAwait(false);
        }
        catch (Exception error) when (error is not DbException known || !Dialect.LeftNothingOnCommit(known))
        {
            throw onLostAnswer(error);
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
