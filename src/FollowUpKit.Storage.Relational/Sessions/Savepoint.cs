namespace FollowUpKit.Storage.Relational;

/// <summary>A savepoint in the host's transaction, to which a failure goes back, so that the transaction stays usable.</summary>
internal static class Savepoint
{
    private const string Name = "followupkit";

    public static Task SetAsync(SqlSession session) => session.RunAsync($"SAVEPOINT {Name}");

    public static Task ReleaseAsync(SqlSession session) => session.RunAsync($"RELEASE SAVEPOINT {Name}");

    public static async Task GoBackAsync(SqlSession session)
    {
        await session.TryRunAsync($"ROLLBACK TO SAVEPOINT {Name}").ConfigureAwait(false);
        await session.TryRunAsync($"RELEASE SAVEPOINT {Name}").ConfigureAwait(false);
    }
}
