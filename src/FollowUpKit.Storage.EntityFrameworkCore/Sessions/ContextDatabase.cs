using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Transactions;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Database = FollowUpKit.Storage.Relational.Database;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>
/// The connection of a context. A guest inside its current transaction while there is one; else transactions of our own,
/// begun and ended through the context, under its execution strategy.
/// </summary>
internal sealed class ContextDatabase(DbContext context, SqlDialect dialect, TableVersion tables, StoreTelemetry telemetry)
    : Database(dialect, tables, telemetry)
{
    /// <summary>Transactions that a store began, which no other call may take for one of the host.</summary>
    private static readonly ConditionalWeakTable<IDbContextTransaction, ContextDatabase> Ours = [];

    private readonly DbContextId _lease = context.ContextId;
    private readonly ModelDialect _model = ModelDialect.Of(dialect);

    /// <summary>One model serves many databases.</summary>
    public override TableVersion Tables => ContextStores.TablesOf(base.Tables, Facade.GetDbConnection().ConnectionString);

    public override bool OwnsTransaction => Facade.CurrentTransaction is { } current ? IsOurs(current) : Ambient is null;

    /// <summary>A pooled context goes to another user when its lease ends.</summary>
    private DatabaseFacade Facade => context.ContextId == _lease
        ? context.Database
        : throw new ObjectDisposedException(context.GetType().Name, "The context of this store was given back to its pool.");

    /// <summary>The connection below the facade, whose methods run under the execution strategy each for itself.</summary>
    private IRelationalConnection Connection => Facade.GetService<IRelationalConnection>();

    private Transaction? Ambient => Facade.GetEnlistedTransaction() ?? Transaction.Current;

    // Rows that were given cannot be taken back, so no execution strategy tries a stream again.
    public override async IAsyncEnumerable<T> StreamAsync<T>(
        SqlStatement statement, Func<SqlRow, T> map, IReadOnlyList<object?> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = Host() is { } host
            ? host.StreamAsync(statement, map, values, cancellationToken)
            : base.StreamAsync(statement, map, values, cancellationToken);
        await foreach (var row in rows.ConfigureAwait(false)) yield return row;
    }

    protected override async Task<SqlSession> StartAsync(CancellationToken cancellationToken)
    {
        await Connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        return new SqlSession(Connection.DbConnection, transaction: null, Dialect, cancellationToken) { IsOpenedHere = true };
    }

    protected override async Task EndAsync(SqlSession session)
    {
        session.Dispose();
        if (session.IsOpenedHere) await Connection.CloseAsync().ConfigureAwait(false);
    }

    protected override Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken) =>
        Host() is { } host
            ? host.ReadAsync(read, cancellationToken)
            : RetriedAsync(() => base.ReadOnceAsync(read, cancellationToken), cancellationToken);

    protected override Task<SqlStream> OpenStreamAsync(SqlStatement statement, IReadOnlyList<object?> values, CancellationToken cancellationToken) =>
        RetriedAsync(() => base.OpenStreamAsync(statement, values, cancellationToken), cancellationToken);

    protected override Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) =>
        Host() is { } host
            ? host.ChangeAsync(change, lostAnswer, cancellationToken)
            : CommitAsync(change, lostAnswer, cancellationToken);

    // Not one batch without a transaction: where the host began one behind the context's back, it would join that unseen.
    protected override Task WriteTogetherAsync(
        IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) =>
        Host() is { } host
            ? host.WriteAsync(writes, refused, lostAnswer, cancellationToken)
            : CommitAsync(session => session.WriteAsync(writes, refused), lostAnswer, cancellationToken);

    private HostDatabase? Host()
    {
        if (Facade.CurrentTransaction is { } current)
        {
            return IsOurs(current)
                ? throw new InvalidOperationException("The store was called while another call on the same context was under way; await it first.")
                : new HostDatabase(Dialect, Tables, Telemetry, current.GetDbTransaction());
        }

        if (Ambient is null) return null;
        throw new InvalidOperationException(
            "FollowUpKit does not work inside a TransactionScope or a transaction enlisted by hand: "
            + "begin the transaction with context.Database.BeginTransactionAsync().");
    }

    private static bool IsOurs(IDbContextTransaction transaction) => Ours.TryGetValue(transaction, out _);

    /// <summary>A lost answer leaves the execution strategy as a result, so that no strategy tries the commit again.</summary>
    private async Task CommitAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        var lost = await RetriedAsync(
            () => InTransactionAsync<Exception?>(
                async (session, transaction) =>
                {
                    await change(session).ConfigureAwait(false);
                    cancellationToken.ThrowIfCancellationRequested();
                    Exception? lost = null;
                    try
                    {
                        await AnsweredAsync(
                            () => transaction.CommitAsync(CancellationToken.None),
                            error => lost = lostAnswer(error)).ConfigureAwait(false);
                    }
                    catch (Exception error) when (error == lost)
                    {
                    }

                    return lost;
                },
                cancellationToken),
            cancellationToken).ConfigureAwait(false);
        if (lost is not null) throw lost;
    }

    /// <summary>
    /// Does work under the execution strategy of the context. Strategies wrap errors in others of their own, also those that
    /// they do not try again; here it is always that of the last try that comes through.
    /// </summary>
    private async Task<T> RetriedAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        Exception? last = null;
        try
        {
            return await Facade.CreateExecutionStrategy().ExecuteAsync(_ => TriedAsync(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (last is not null && error is not OperationCanceledException)
        {
            ExceptionDispatchInfo.Throw(last);
            throw;
        }

        async Task<T> TriedAsync()
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                last = error;
                throw;
            }
        }
    }

    private async Task<T> InTransactionAsync<T>(
        Func<SqlSession, IDbContextTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        var transaction = await BeginAsync(cancellationToken).ConfigureAwait(false);
        Ours.Add(transaction, this);
        try
        {
            var inside = transaction.GetDbTransaction();
            using var session = new SqlSession(inside.Connection!, inside, Dialect, cancellationToken);
            return await DriverErrors.WatchedAsync(session, () => work(session, transaction)).ConfigureAwait(false);
        }
        finally
        {
            await TryDisposeAsync(transaction).ConfigureAwait(false);
        }
    }

    private async Task<IDbContextTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        await Connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _model.BeginAsync(Connection, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await Connection.CloseAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Rolls back what is not committed; the failure of that must not hide the error that led to it.</summary>
    private static async Task TryDisposeAsync(IDbContextTransaction transaction)
    {
        try
        {
            await transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (DriverErrors.Include(error))
        {
            // The transaction is ended already, or the connection is lost.
        }
    }
}
