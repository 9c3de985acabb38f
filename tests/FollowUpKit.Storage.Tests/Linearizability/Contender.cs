namespace FollowUpKit.Storage.Tests;

/// <summary>One session among others, which notes each call with its outcome.</summary>
internal sealed class Contender(StoreSession session, string name, string tenant, Moments moments) : IDisposable
{
    private readonly Dictionary<string, OperationSnapshot> seen = [];

    public async Task<List<Call>> RunAsync(params IEnumerable<Step> steps)
    {
        var calls = new List<Call>();
        foreach (var step in steps) calls.Add(step.IsCommit ? await CommitAsync(step.Sale, $"{name}.{calls.Count}") : await FindAsync(step.Sale));
        return calls;
    }

    public void Dispose() => session.Dispose();

    private async Task<Call> FindAsync(string sale)
    {
        var began = moments.Next();
        var found = (await session.Store.FindAsync(new OperationKey(tenant, sale), null, CancellationToken.None))?.Snapshot;
        var ended = moments.Next();
        if (found is not null) seen[sale] = found.Copy();
        return new Call.Find(sale, began, ended, Stored.Of(found));
    }

    private async Task<Call> CommitAsync(string sale, string label)
    {
        var commit = Labelled(sale, label);
        var after = commit.After.Copy();
        var began = moments.Next();
        var isAccepted = await IsAcceptedAsync(commit);
        var ended = moments.Next();
        if (isAccepted) seen[sale] = after;
        return new Call.Commit(sale, began, ended, commit.ExpectedVersion, Stored.Of(after)!, isAccepted);
    }

    private OperationCommit Labelled(string sale, string label)
    {
        var before = seen.GetValueOrDefault(sale) ?? new OperationSnapshot { OperationId = sale };
        OperationChange first = before.Version == 0
            ? new OperationChange.Opened { Title = label, TimeZone = "America/Mexico_City", At = Sale.Start, By = name }
            : new OperationChange.Described { Title = label };
        var command = new AcceptedCommand
        {
            Version = before.Version + 1,
            At = Sale.Start,
            By = name,
            Kind = "Test",
            Changes = [first, new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(before.FollowUps.Count + 1, label) }],
        };
        return new OperationCommit(new OperationKey(tenant, sale), before.Version, Folding.Fold(before, command), [command]);
    }

    private async Task<bool> IsAcceptedAsync(OperationCommit commit)
    {
        try
        {
            await session.Store.CommitAsync(commit, CancellationToken.None);
            return true;
        }
        catch (StorageConflictException)
        {
            return false;
        }
    }
}
