using System.Runtime.CompilerServices;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad guests in a transaction of the host.</summary>
internal static class Guests
{
    /// <summary>Commits the host's transaction after each of its own commits.</summary>
    internal sealed class CommitsForTheHost(HostTransaction transaction) : StoreWrapper(transaction.Session)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            await base.CommitAsync(commit, cancellationToken);
            await transaction.CommitAsync();
        }
    }

    /// <summary>Rolls the host's transaction back when a commit is refused.</summary>
    internal sealed class RollsBackForTheHost(HostTransaction transaction) : StoreWrapper(transaction.Session)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageConflictException)
            {
                await transaction.RollbackAsync();
                throw;
            }
        }
    }

    /// <summary>Disposes of the host's connection when it has read.</summary>
    internal sealed class DisposesOfTheHost(HostTransaction transaction) : StoreWrapper(transaction.Session)
    {
        public override async Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken)
        {
            var found = await base.FindAsync(key, commandId, cancellationToken);
            transaction.Dispose();
            return found;
        }
    }

    /// <summary>Says that it wrote where the database has ended the host's transaction.</summary>
    internal sealed class GoesOnWhenGone(HostTransaction transaction) : StoreWrapper(transaction.Session)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            try
            {
                await base.CommitAsync(commit, cancellationToken);
            }
            catch (StorageTransactionAbortedException)
            {
                // The host is not told.
            }
        }
    }

    /// <summary>Sets savepoints by the names that the host uses.</summary>
    internal sealed class MovesTheHostsSavepoints(HostTransaction transaction) : StoreWrapper(transaction.Session)
    {
        public override async Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken)
        {
            await base.CommitAsync(commit, cancellationToken);
            await transaction.CreateSavepointAsync("before_sale");
        }
    }

    /// <summary>Rolls the host's transaction back when a stream is left early.</summary>
    internal sealed class RollsBackWhenLeftEarly(HostTransaction transaction) : StoreWrapper(transaction.Session)
    {
        public override async IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
            FollowUpFilter filter, FollowUpOrder order, ReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var isWhole = false;
            try
            {
                await foreach (var row in base.StreamFollowUpsAsync(filter, order, options, cancellationToken)) yield return row;
                isWhole = true;
            }
            finally
            {
                if (!isWhole) await transaction.RollbackAsync();
            }
        }
    }
}
