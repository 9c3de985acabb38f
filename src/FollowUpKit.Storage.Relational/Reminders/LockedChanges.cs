using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// Changes that tell what they touched: each statement a transaction of its own, or where a database's change does not tell, one that locks the rows and
/// one that changes them together.
/// </summary>
internal sealed class LockedChanges(Database database)
{
    private const int MostTries = 20;

    public Task<T> TouchAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken) =>
        database.Dialect.ReturnsChanged ? database.ReadAsync(work, cancellationToken) : TogetherAsync(work, cancellationToken);

    /// <summary>All statements in one transaction.</summary>
    public async Task<T> TogetherAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                T touched = default!;
                await database.ChangeRowsAsync(
                    async session => touched = await work(session).ConfigureAwait(false), lostAnswer: error => error, cancellationToken).ConfigureAwait(false);
                return touched;
            }
            catch (StorageUnavailableException error) when (tries < MostTries && database.OwnsTransaction && error.InnerException is DbException cause && database.Dialect.Errors.IsConflict(cause))
            {
                // Workers who lock rows in another order than they change them wait for each other, and one is given up: nothing of it is done.
            }
        }
    }

    /// <summary>Changes the rows that were locked, where a statement does not do both.</summary>
    public static Task ChangeAsync(SqlSession session, SqlStatement? change, int locked, Func<IReadOnlyList<object?>> values) => change is null || locked == 0
        ? Task.CompletedTask
        : session.WriteAsync([new SqlWrite(change, values())], refused: () => new InvalidOperationException("No row is guarded."));
}
