using FollowUpKit.Storage;

namespace FollowUpKit;

/// <content>The rules of time zones that instants were derived with, and commits of many operations.</content>
public sealed partial class InMemoryOperationStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<TimeZoneRules>> ReadTimeZoneRulesAsync(string tenant, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        return Locked(() => _rules.Of(tenant), cancellationToken);
    }

    /// <inheritdoc/>
    public Task AddTimeZoneRulesAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        return Locked(() => _rules.Add(tenant, rules), cancellationToken);
    }

    /// <inheritdoc/>
    public Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (sweepId is null) throw new ArgumentNullException(nameof(sweepId));
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        return Locked(() => _rules.Take(tenant, sweepId, rules), cancellationToken);
    }

    /// <inheritdoc/>
    public Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (sweepId is null) throw new ArgumentNullException(nameof(sweepId));
        if (timeZones is null) throw new ArgumentNullException(nameof(timeZones));
        return Locked(() => _rules.Forget(tenant, sweepId, timeZones), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueTimes>> ReadDueTimesAsync(
        string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (timeZones is null) throw new ArgumentNullException(nameof(timeZones));
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), FormattableString.Invariant($"{size}"), "A page has at least one row.");
        return Locked<IReadOnlyList<DueTimes>>(
            () =>
            [
                .. (from entry in OfTenant(tenant)
                    from followUp in entry.Value.Snapshot.FollowUps
                    where followUp.AttentionFrom is not null && timeZones.Contains(followUp.TimeZone) && IsAfter(entry.Key.OperationId, followUp.Number)
                    select DueTimes.From(entry.Key.OperationId, followUp))
                .OrderBy(due => due.OperationId, CodePointComparer.Instance).ThenBy(due => due.Number).Take(size),
            ],
            cancellationToken);

        bool IsAfter(string operation, int number) =>
            after is null || CodePointComparer.Instance.Compare(operation, after.OperationId) is var order && (order > 0 || (order == 0 && number > after.Number));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        StorePage.CheckLookUp(operationIds);
        return Locked<IReadOnlyList<OperationSnapshot>>(
            () =>
            [
                .. from id in operationIds
                   where _operations.ContainsKey(new OperationKey(tenant, id))
                   select _operations[new OperationKey(tenant, id)].Snapshot.Copy(),
            ],
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        BulkCommits.Check(commits);
        return Locked<IReadOnlyList<string>>(() => [.. commits.Where(commit => !TryCommit(commit)).Select(commit => commit.Key.OperationId)], cancellationToken);
    }

    private bool TryCommit(OperationCommit commit)
    {
        if (!_operations.TryGetValue(commit.Key, out var chain) || chain.Snapshot.Version != commit.ExpectedVersion) return false;
        _operations[commit.Key] = StoredChain.After(
            chain, commit, other => _operations.TryGetValue(new OperationKey(commit.Key.Tenant, other), out var found) ? found : null);
        return _rules.Add(commit.Key.Tenant, commit.TimeZoneRules);
    }
}
