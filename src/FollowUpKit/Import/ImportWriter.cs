using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Writes the operations of a history: where the store can, some at once of which none is there yet, while the next are
/// read and decided.
/// </summary>
internal sealed class ImportWriter(
    IOperationStore store, ImportCounts counts, Action<ImportChain, IReadOnlyList<ImportRejection>> refuse, Action<ImportRepair> tell)
{
    /// <summary>The id of the first command of an imported operation; its fingerprint is that of all rows.</summary>
    public const string CommandId = $"{OperationCommandExtensions.ReservedCommandIdPrefix}import";

    private const int MostAtOnce = 1_000;
    private const int MostBegun = 2;

    private readonly IBulkImport? _bulk = store as IBulkImport;
    private readonly Queue<(List<ImportCandidate> Candidates, Task<bool> Writing)> _begun = [];
    private List<ImportCandidate> _waiting = [];

    public bool IsDone => _waiting.Count == 0 && _begun.Count == 0;

    public async Task AddAsync(ImportCandidate candidate, CancellationToken cancellationToken)
    {
        _waiting.Add(candidate);
        if (_bulk is null || _waiting.Count == MostAtOnce) await AdvanceAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins what waits, and ends what was begun first where nothing waits or enough is begun.</summary>
    public async Task AdvanceAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0 || _begun.Count == MostBegun) await EndFirstAsync(cancellationToken).ConfigureAwait(false);
        if (_waiting.Count == 0) return;
        var commits = _waiting.Where(candidate => candidate.Commit is not null).Select(candidate => candidate.Commit!).ToArray();
        _begun.Enqueue((
            _waiting,
            _bulk is not null && commits.Length > 1 ? _bulk.TryImportAsync(commits, cancellationToken) : Task.FromResult(false)));
        _waiting = [];

        // The rows may be read on the connection of the transaction.
        if (_bulk is null || !store.OwnsTransaction) await EndFirstAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until nothing is being written, whatever came of it.</summary>
    public Task StopAsync() => Task.WhenAll(_begun.Select(begun => Task.WhenAny(begun.Writing)));

    private async Task EndFirstAsync(CancellationToken cancellationToken)
    {
        var (candidates, writing) = _begun.Peek();
        var areIn = await writing.ConfigureAwait(false);
        foreach (var candidate in candidates)
        {
            if (areIn && candidate.Commit is not null) CountImported(candidate);
            else await WriteAsync(candidate, cancellationToken).ConfigureAwait(false);
        }

        _begun.Dequeue();
    }

    private async Task WriteAsync(ImportCandidate candidate, CancellationToken cancellationToken)
    {
        if (await IsThereAsync(candidate, cancellationToken).ConfigureAwait(false)) return;
        if (candidate.Refusal is not null)
        {
            refuse(candidate.Chain, [candidate.Refusal]);
            return;
        }

        try
        {
            await store.CommitAsync(candidate.Commit!, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageConflictException) when (store.OwnsTransaction)
        {
            if (!await IsThereAsync(candidate, cancellationToken).ConfigureAwait(false)) throw;
            return;
        }

        CountImported(candidate);
    }

    /// <summary>Whether the operation is in the store already: unchanged with the same content, else refused.</summary>
    private async Task<bool> IsThereAsync(ImportCandidate candidate, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(candidate.Key, CommandId, cancellationToken).ConfigureAwait(false);
        if (stored is null) return false;
        if (stored.Earlier?.Fingerprint?.SequenceEqual(candidate.Content) == true)
        {
            counts.OperationsUnchanged++;
            counts.FollowUpsUnchanged += candidate.Chain.FollowUps.Count;
        }
        else
        {
            refuse(
                candidate.Chain,
                [ImportRejection.Of(ImportFile.Operations, candidate.Chain.Operation, ImportColumns.OperationId, "already_there")]);
        }

        return true;
    }

    private void CountImported(ImportCandidate candidate)
    {
        counts.OperationsImported++;
        counts.FollowUpsImported += candidate.Chain.FollowUps.Count;
        counts.Repairs += candidate.Repairs.Count;
        foreach (var repair in candidate.Repairs) tell(repair);
    }
}
