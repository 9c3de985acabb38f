namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that import less, more or something else than they say.</summary>
internal static class Importers
{
    /// <summary>Imports something else than it was given.</summary>
    internal sealed class Rewrites(StoreSession inner, Func<IReadOnlyList<OperationCommit>, IReadOnlyList<OperationCommit>> rewrite) : StoreWrapper(inner)
    {
        public override Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) =>
            base.TryImportAsync(rewrite(commits), cancellationToken);
    }

    /// <summary>Says that it has imported what it refused.</summary>
    internal sealed class HidesRefusals(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) =>
            await base.TryImportAsync(commits, cancellationToken) || true;
    }

    /// <summary>Writes one by one until one is there already.</summary>
    internal sealed class GoesOneByOne(StoreSession inner) : StoreWrapper(inner)
    {
        public override async Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
        {
            try
            {
                foreach (var commit in commits) await CommitAsync(commit, cancellationToken);
                return true;
            }
            catch (StorageConflictException)
            {
                return false;
            }
        }
    }

    /// <summary>Does not look at the token.</summary>
    internal sealed class IgnoresCancellation(StoreSession inner) : StoreWrapper(inner)
    {
        public override Task<bool> TryImportAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken) =>
            base.TryImportAsync(commits, CancellationToken.None);
    }
}
