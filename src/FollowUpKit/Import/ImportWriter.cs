using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Writes the operations of a history: where the store can, some at once of which none is there yet, while the next are
/// read and decided.
/// </summary>
/// <param name="store">Where to.</param>
/// <param name="isCheck">Whether nothing is written, and only told what would be.</param>
/// <param name="decide">Decides what the rows of a candidate bring to an operation that is there.</param>
/// <param name="tell">Takes what came of each row.</param>
internal sealed class ImportWriter(
    IOperationStore store, bool isCheck, Func<ImportCandidate, StoredOperation, CancellationToken, Task<ImportDecision>> decide, Action<ImportRowResult> tell)
{
    private const int MostAtOnce = 250;
    private const int MostBegun = 2;

    private readonly IBulkImport? _bulk = isCheck ? null : store as IBulkImport;
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

        // The rows may be read on the connection that the store shares.
        if (_bulk is null || !store.ServesConcurrentCalls) await EndFirstAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until nothing is being written, whatever came of it.</summary>
    public Task StopAsync() => Task.WhenAll(_begun.Select(begun => Task.WhenAny(begun.Writing)));

    private async Task EndFirstAsync(CancellationToken cancellationToken)
    {
        var (candidates, writing) = _begun.Peek();
        var areIn = await writing.ConfigureAwait(false);
        foreach (var candidate in candidates)
        {
            var results = areIn && candidate.Commit is not null
                ? ImportResults.New(candidate)
                : await WriteAsync(candidate, cancellationToken).ConfigureAwait(false);
            foreach (var result in results) tell(result);
        }

        _begun.Dequeue();
    }

    private async Task<IEnumerable<ImportRowResult>> WriteAsync(ImportCandidate candidate, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await store.FindAsync(candidate.Key, ImportIds.Operation, cancellationToken).ConfigureAwait(false);
            var decision = stored is null ? ImportDecision.OfNew(candidate) : await decide(candidate, stored, cancellationToken).ConfigureAwait(false);
            if (decision.Commit is null || isCheck) return decision.Results;
            try
            {
                await store.CommitAsync(decision.Commit, cancellationToken).ConfigureAwait(false);
                return decision.Results;
            }
            catch (StorageConflictException) when (store.OwnsTransaction)
            {
                // Somebody was faster: look again at what is there now.
            }
        }
    }
}
