using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>Where statements run: on connections of our own, or inside a transaction of the host.</summary>
internal abstract class Database(SqlDialect dialect)
{
    public SqlDialect Dialect => dialect;

    public abstract bool OwnsTransaction { get; }

    /// <summary>Reads with one statement.</summary>
    public Task<T> ReadAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken) =>
        Served(() => ReadOnceAsync(read, cancellationToken));

    /// <summary>Reads with several statements that all see one moment.</summary>
    public Task<T> ReadMomentAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken) =>
        Served(() => ReadTogetherAsync(read, cancellationToken));

    /// <summary>Writes all or nothing.</summary>
    /// <param name="write">The statements.</param>
    /// <param name="onLostAnswer">The error to throw when it stays open whether the commit was made.</param>
    /// <param name="cancellationToken">Cancels until the commit.</param>
    public Task WriteAsync(
        Func<SqlSession, Task> write, Func<Exception, Exception> onLostAnswer, CancellationToken cancellationToken) =>
        Served(async () =>
        {
            await WriteTogetherAsync(write, onLostAnswer, cancellationToken).ConfigureAwait(false);
            return true;
        });

    protected abstract Task<T> ReadOnceAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken);

    protected abstract Task<T> ReadTogetherAsync<T>(Func<SqlSession, Task<T>> read, CancellationToken cancellationToken);

    protected abstract Task WriteTogetherAsync(
        Func<SqlSession, Task> write, Func<Exception, Exception> onLostAnswer, CancellationToken cancellationToken);

    private async Task<T> Served<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (DbException error) when (dialect.IsUnavailable(error))
        {
            throw new StorageUnavailableException($"The database did not serve; nothing was written. It said: {error.Message}", error);
        }
    }
}
