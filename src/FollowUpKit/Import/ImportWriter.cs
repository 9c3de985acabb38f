using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Writes the operations of a history, some at once where the store can and none of them is there yet.</summary>
internal sealed class ImportWriter(IOperationStore store, ImportCounts counts, Action<ImportChain, IReadOnlyList<ImportRejection>> refuse)
{
    /// <summary>The id of the first command of an imported operation; its fingerprint is that of all rows.</summary>
    public const string CommandId = "import";

    private const int MostAtOnce = 300;

    private readonly IBulkImport? _bulk = store as IBulkImport;
    private readonly List<ImportCandidate> _waiting = [];

    public bool HasWaiting => _waiting.Count > 0;

    public async Task AddAsync(ImportCandidate candidate, CancellationToken cancellationToken)
    {
        _waiting.Add(candidate);
        if (_bulk is null || _waiting.Count == MostAtOnce) await FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var commits = _waiting.Where(candidate => candidate.Commit is not null).Select(candidate => candidate.Commit!).ToArray();
        var areIn = _bulk is not null && commits.Length > 1 && await _bulk.TryImportAsync(commits, cancellationToken).ConfigureAwait(false);
        foreach (var candidate in _waiting)
        {
            if (areIn && candidate.Commit is not null) CountImported(candidate);
            else await WriteAsync(candidate, cancellationToken).ConfigureAwait(false);
        }

        _waiting.Clear();
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
    }
}
