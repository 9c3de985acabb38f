using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// A guest inside a transaction of the host, which it never ends. A write goes between savepoints, so that one that fails
/// leaves nothing behind and the transaction usable.
/// </summary>
internal sealed class HostDatabase : Database
{
    private const string Savepoint = "followupkit";

    private readonly DbTransaction _transaction;

    public HostDatabase(SqlDialect dialect, DbTransaction transaction)
        : base(dialect)
    {
        if (transaction is null) throw new ArgumentNullException(nameof(transaction));
        if (transaction.Connection is null)
            throw new ArgumentException("The transaction has no connection: it is finished already.", nameof(transaction));
        _transaction = transaction;
    }

    public override bool OwnsTransaction => false;

    protected override Task<SqlSession> StartAsync(CancellationToken cancellationToken) => Task.FromResult(Join(cancellationToken));

    protected override Task EndAsync(SqlSession session)
    {
        session.Dispose();
        return Task.CompletedTask;
    }

    protected override async Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        using var session = Join(cancellationToken);
        await session.RunAsync($"SAVEPOINT {Savepoint}").ConfigureAwait(false);
        try
        {
            await change(session).ConfigureAwait(false);
            await session.RunAsync($"RELEASE SAVEPOINT {Savepoint}").ConfigureAwait(false);
        }
        catch
        {
            await session.TryRunAsync($"ROLLBACK TO SAVEPOINT {Savepoint}").ConfigureAwait(false);
            await session.TryRunAsync($"RELEASE SAVEPOINT {Savepoint}").ConfigureAwait(false);
            throw;
        }
    }

    public SqlSession Join(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var connection = _transaction.Connection
            ?? throw new InvalidOperationException("The transaction that this store was made for is finished.");
        return new SqlSession(connection, _transaction, Dialect, cancellationToken);
    }
}
