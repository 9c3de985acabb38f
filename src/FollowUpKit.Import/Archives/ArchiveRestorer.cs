using FollowUpKit.Storage;

namespace FollowUpKit.Import;

/// <summary>Writes operations with their whole history: where the store can, many at once of which none is there yet.</summary>
/// <param name="store">Where to.</param>
/// <param name="tell">Takes what came of each.</param>
internal sealed class ArchiveRestorer(IOperationStore store, Action<RestoredOperation> tell)
{
    private const int MostOperations = 1_000;
    private const int MostCommands = 10_000;

    private readonly List<ArchivedOperation> _waiting = [];
    private int _commands;

    public async Task AddAsync(ArchivedOperation operation, CancellationToken cancellationToken)
    {
        _waiting.Add(operation);
        _commands += operation.Commit?.Commands.Count ?? 0;
        if (_waiting.Count == MostOperations || _commands >= MostCommands) await WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what waits.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        OperationCommit[] commits = [.. _waiting.Select(operation => operation.Commit).OfType<OperationCommit>()];
        var areIn = commits.Length > 1 && store is IBulkImport bulk && await bulk.TryImportAsync(commits, cancellationToken).ConfigureAwait(false);
        foreach (var operation in _waiting)
        {
            tell(operation.Refusal ?? (areIn ? operation.Imported() : await WriteAsync(operation, operation.Commit!, cancellationToken).ConfigureAwait(false)));
        }

        _waiting.Clear();
        _commands = 0;
    }

    private async Task<RestoredOperation> WriteAsync(ArchivedOperation operation, OperationCommit commit, CancellationToken cancellationToken)
    {
        while (true)
        {
            var here = await ((IOperationHistory)store).ReadHistoryAsync(commit.Key, cancellationToken).ConfigureAwait(false);
            var (needed, result) = here.Count > 0 ? operation.ComparedWith(here) : (commit, operation.Imported());
            if (needed is null) return result;
            try
            {
                await store.CommitAsync(needed, cancellationToken).ConfigureAwait(false);
                return result;
            }
            catch (StorageConflictException) when (store.OwnsTransaction)
            {
                // Somebody was faster: compare with what is there now.
            }
        }
    }
}
