using System.Data.Common;
using System.Runtime.CompilerServices;

namespace FollowUpKit.Storage.Relational;

/// <summary>Where statements run: on connections of our own, or inside a transaction of the host.</summary>
internal abstract class Database(SqlDialect dialect, TableVersion tables, StoreTelemetry telemetry)
{
    public SqlDialect Dialect => dialect;

    public StoreTelemetry Telemetry => telemetry;

    public virtual TableVersion Tables => tables;

    public abstract bool OwnsTransaction { get; }

    /// <summary>Whether calls may run at the same time, each on a connection of its own.</summary>
    public virtual bool ServesConcurrentCalls => false;

    /// <summary>Asks whether the database answers and has the tables of this version, whatever is known of them.</summary>
    public Task CheckHealthAsync(CancellationToken cancellationToken) => Served(() => ReadOnceAsync(Tables.CheckAsync, cancellationToken));

    /// <summary>Reads with one statement, so that all is of one moment.</summary>
    public async Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken)
    {
        await CheckTablesAsync(cancellationToken).ConfigureAwait(false);
        return await Served(() => ReadOnceAsync(read, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Changes what the session is asked to, all or nothing, whatever the version of the tables.</summary>
    /// <param name="change">The statements.</param>
    /// <param name="lostAnswer">The error to throw when it stays open whether the commit was made.</param>
    /// <param name="cancellationToken">Cancels until the commit.</param>
    public Task ChangeAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) =>
        Served(async () =>
        {
            await ChangeTogetherAsync(change, lostAnswer, cancellationToken).ConfigureAwait(false);
            return true;
        });

    /// <summary>Changes rows of these tables as the session finds them, all or nothing.</summary>
    /// <param name="change">The statements.</param>
    /// <param name="lostAnswer">The error to throw when it stays open whether the commit was made.</param>
    /// <param name="cancellationToken">Cancels until the commit.</param>
    public async Task ChangeRowsAsync(Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        await CheckTablesAsync(cancellationToken).ConfigureAwait(false);
        await ChangeAsync(change, lostAnswer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes all or nothing.</summary>
    /// <param name="writes">The statements, in order.</param>
    /// <param name="refused">The error to throw when a statement does not touch the row that it must, because another has come between.</param>
    /// <param name="lostAnswer">The error to throw when it stays open whether the commit was made.</param>
    /// <param name="cancellationToken">Cancels until the commit.</param>
    public Task WriteAsync(
        IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) =>
        WriteAsync(() => WriteTogetherAsync(writes, refused, lostAnswer, cancellationToken), refused, cancellationToken);

    /// <summary>Writes all or nothing, statements that depend on what is read in the same transaction.</summary>
    public Task WriteAsync(
        Func<SqlSession, Task<IReadOnlyList<SqlWrite>>> read, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) =>
        WriteAsync(
            () => ChangeTogetherAsync(
                async session => await session.WriteAsync(await read(session).ConfigureAwait(false), refused).ConfigureAwait(false), lostAnswer, cancellationToken),
            refused,
            cancellationToken);

    /// <summary>Adds rows by the bulk copy of the host, all or nothing.</summary>
    /// <param name="copy">Copies them in a session.</param>
    /// <param name="refused">The error to throw when a row is there already.</param>
    /// <param name="lostAnswer">The error to throw when it stays open whether the commit was made.</param>
    /// <param name="cancellationToken">Cancels until the commit.</param>
    public async Task CopyAsync(
        Func<SqlSession, Task> copy, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken)
    {
        await CheckTablesAsync(cancellationToken).ConfigureAwait(false);
        await Served(async () =>
        {
            try
            {
                await ChangeTogetherAsync(copy, lostAnswer, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (DbException error) when (dialect.Errors.IsConflict(error) || dialect.Errors.IsDuplicate(error))
            {
                throw refused();
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Does work that takes the processor, or a driver that waits in the thread of its caller, beside the caller where connections are our own.</summary>
    public virtual Task<T> BesideCallerAsync<T>(Func<Task<T>> work) => work();

    /// <summary>Reads row by row with one statement. The connection is taken until the last row or until the enumerator is disposed of.</summary>
    public virtual async IAsyncEnumerable<T> StreamAsync<T>(
        SqlStatement statement, Func<SqlRow, T> map, IReadOnlyList<object?> values, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await CheckTablesAsync(cancellationToken).ConfigureAwait(false);
        var stream = await Served(() => OpenStreamAsync(statement, values, cancellationToken)).ConfigureAwait(false);
        try
        {
            var row = new SqlRow(stream.Reader, dialect);
            while (await Served(() => DriverErrors.WatchedAsync(stream.Session, () => stream.Reader.ReadAsync(cancellationToken))).ConfigureAwait(false)) yield return row.Read(map);
            stream.IsWhole = true;
        }
        finally
        {
            await Served(() => EndedAsync(stream)).ConfigureAwait(false);
        }
    }

    protected abstract Task<SqlSession> StartAsync(CancellationToken cancellationToken);

    protected abstract Task EndAsync(SqlSession session);

    protected virtual Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken) =>
        InSessionAsync(read, cancellationToken);

    protected async Task<T> InSessionAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        var session = await StartAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await DriverErrors.WatchedAsync(session, () => work(session)).ConfigureAwait(false);
        }
        finally
        {
            await EndAsync(session).ConfigureAwait(false);
        }
    }

    protected virtual async Task<SqlStream> OpenStreamAsync(
        SqlStatement statement, IReadOnlyList<object?> values, CancellationToken cancellationToken)
    {
        var session = await StartAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await DriverErrors.WatchedAsync(session, () => session.StreamAsync(statement, values)).ConfigureAwait(false);
        }
        catch
        {
            await EndAsync(session).ConfigureAwait(false);
            throw;
        }
    }

    protected virtual async Task EndStreamAsync(SqlStream stream)
    {
        await stream.EndAsync().ConfigureAwait(false);
        await EndAsync(stream.Session).ConfigureAwait(false);
    }

    protected Task InSessionAsync(Func<SqlSession, Task> work, CancellationToken cancellationToken) => InSessionAsync(
        async session =>
        {
            await work(session).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    protected abstract Task ChangeTogetherAsync(
        Func<SqlSession, Task> change, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken);

    protected virtual Task WriteTogetherAsync(
        IReadOnlyList<SqlWrite> writes, Func<Exception> refused, Func<Exception, Exception> lostAnswer, CancellationToken cancellationToken) =>
        ChangeTogetherAsync(session => session.WriteAsync(writes, refused), lostAnswer, cancellationToken);

    /// <summary>Commits. An error that does not tell that nothing is left becomes that of a lost answer.</summary>
    protected async Task AnsweredAsync(Func<Task> commit, Func<Exception, Exception> lostAnswer)
    {
        try
        {
            await commit().ConfigureAwait(false);
        }
        catch (Exception error) when (!StorageErrors.LeftNothing(error, dialect))
        {
            throw lostAnswer(error);
        }
    }

    private async Task<bool> EndedAsync(SqlStream stream)
    {
        await EndStreamAsync(stream).ConfigureAwait(false);
        return true;
    }

    private async Task WriteAsync(Func<Task> write, Func<Exception> refused, CancellationToken cancellationToken)
    {
        await CheckTablesAsync(cancellationToken).ConfigureAwait(false);
        await Served(async () =>
        {
            try
            {
                await write().ConfigureAwait(false);
                return true;
            }
            catch (DbException error) when (dialect.Errors.IsConflict(error))
            {
                throw refused();
            }
        }).ConfigureAwait(false);
    }

    private Task CheckTablesAsync(CancellationToken cancellationToken) =>
        Tables.Fits ? Task.CompletedTask : CheckHealthAsync(cancellationToken);

    private async Task<T> Served<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception error) when (StorageErrors.Of(error, dialect, () => Tables) is { } told)
        {
            if (told is StorageUnavailableException) telemetry.StoreUnavailable(error);
            throw told;
        }
    }
}
