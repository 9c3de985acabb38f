using System.Runtime.CompilerServices;

namespace FollowUpKit.Storage.Tests;

/// <summary>Bad stores that stream other histories than they have.</summary>
internal static class HistoryReaders
{
    /// <summary>Streams what is made of the histories of some tenants.</summary>
    internal sealed class StreamsOtherwise(StoreSession inner, Func<IEnumerable<StoredHistory>, IEnumerable<StoredHistory>> make, params string[] others) : StoreWrapper(inner)
    {
        public override async IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var all = new List<StoredHistory>();
            foreach (var each in others.Prepend(tenant).Distinct()) all.AddRange(await base.StreamHistoriesAsync(each, CancellationToken.None).ToListAsync(CancellationToken.None));
            foreach (var history in make(all)) yield return history;
        }

        public static bool IsWithdrawn(StoredHistory history) =>
            history.Commands.SelectMany(command => command.Changes).LastOrDefault(change => change is OperationChange.Withdrawn or OperationChange.Reinstated) is OperationChange.Withdrawn;
    }

    /// <summary>Reads each history when it is asked for.</summary>
    internal sealed class ReadsOneByOne(StoreSession inner) : StoreWrapper(inner)
    {
        public override async IAsyncEnumerable<StoredHistory> StreamHistoriesAsync(string tenant, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var history in await base.StreamHistoriesAsync(tenant, cancellationToken).ToListAsync(CancellationToken.None))
                yield return new StoredHistory(history.OperationId, await ReadHistoryAsync(new(tenant, history.OperationId), cancellationToken));
        }
    }
}
