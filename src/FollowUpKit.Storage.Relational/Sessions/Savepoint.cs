namespace FollowUpKit.Storage.Relational;

/// <summary>A savepoint in the host's transaction, to which a failure goes back, so that the transaction stays usable.</summary>
internal static class Savepoint
{
    private const string Name = "followupkit";

    public static Task SetAsync(SqlSession session) => session.RunAsync(session.Dialect.SetSavepoint(Name));

    public static Task ReleaseAsync(SqlSession session) =>
        session.Dialect.ReleaseSavepoint(Name) is { } release ? session.RunAsync(release) : Task.CompletedTask;

    /// <exception cref="StorageTransactionAbortedException">What was done since cannot be undone alone.</exception>
    public static async Task GoBackAsync(SqlSession session, Exception? cause = null)
    {
        var isBack = await session.TryRunAsync(session.Dialect.GoBackToSavepoint(Name)).ConfigureAwait(false)
            && (session.Dialect.ReleaseSavepoint(Name) is not { } release || await session.TryRunAsync(release).ConfigureAwait(false));
        if (!isBack && session.IsOpen)
        {
            throw new StorageTransactionAbortedException(
                $"The transaction cannot go back to where it was before this call. Roll it back, begin another and do all of its work again. {cause?.Message}",
                cause);
        }
    }
}
