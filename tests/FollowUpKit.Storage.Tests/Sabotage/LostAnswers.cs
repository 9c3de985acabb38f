namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that say the wrong thing when the answer to a commit is lost.</summary>
internal static class LostAnswers
{
    /// <summary>Says that nothing was written, without knowing.</summary>
    internal sealed class CallsThemFailures(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageOutcomeUnknownException error)
            {
                throw new StorageUnavailableException("Nothing was written.", error);
            }
        }
    }

    /// <summary>Says that all was written, without knowing.</summary>
    internal sealed class CallsThemSuccess(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageOutcomeUnknownException)
            {
                // It will have been written.
            }
        }
    }

    /// <summary>Sends the commit again by itself, as another command.</summary>
    internal sealed class SendsAgain(StoreSession inner, StoreSession good) : StoreWrapper(inner)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageOutcomeUnknownException)
            {
                var found = await good.Store.FindAsync(commit.Key, null, cancellationToken);
                var version = found!.Snapshot.Version;
                var after = commit.After.Copy();
                after.Version = version + 1;
                await good.Store.CommitAsync(
                    commit.With(expectedVersion: version, after: after).WithCommands(command => command with { CommandId = null, Version = version + 1 }),
                    cancellationToken);
                throw;
            }
        }
    }
}
