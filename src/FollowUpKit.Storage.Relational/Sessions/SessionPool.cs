using System.Collections.Concurrent;
using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Connections that are open, with the statements that were prepared on them, for one call at a time each.</summary>
internal sealed class SessionPool(SqlDialect dialect, Func<DbConnection> connect) : IDisposable
{
    /// <summary>How many are kept while nobody needs them.</summary>
    private const int MostIdle = 16;

    private readonly ConcurrentBag<SqlSession> _idle = [];
    private volatile bool _isDisposed;

    public async Task<SqlSession> TakeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_idle.TryTake(out var session)) return await OpenAsync(cancellationToken).ConfigureAwait(false);
        session.CancellationToken = cancellationToken;
        session.WasKept = true;
        return session;
    }

    /// <summary>Takes back a session from here. Where its connection was lost, the others may be lost too.</summary>
    public async Task GiveBackAsync(SqlSession session)
    {
        if (!session.IsOpen) Clear();
        if (!session.IsOpen || session.IsSpoiled || _isDisposed || _idle.Count >= MostIdle)
        {
            // Its connection goes on in the pool of the driver, with what is prepared on it.
            await session.ForgetVariedAsync().ConfigureAwait(false);
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }

        if (_isDisposed) Clear();
    }

    public void Dispose()
    {
        _isDisposed = true;
        Clear();
    }

    private void Clear()
    {
        while (_idle.TryTake(out var session)) session.Dispose();
    }

    private DbConnection NewConnection() => connect() ?? throw new InvalidOperationException(
        "The function that connects to the database returned null. It must return a new connection, closed, for each call.");

    private async Task<SqlSession> OpenAsync(CancellationToken cancellationToken)
    {
        var session = new SqlSession(NewConnection(), transaction: null, dialect, cancellationToken) { OwnsConnection = true };
        try
        {
            await session.OpenConnectionAsync().ConfigureAwait(false);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
