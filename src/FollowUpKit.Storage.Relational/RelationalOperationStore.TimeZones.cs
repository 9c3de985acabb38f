namespace FollowUpKit.Storage.Relational;

/// <content>The rules of time zones that instants were derived with, and commits of many operations.</content>
public sealed partial class RelationalOperationStore
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TimeZoneRules>> ReadTimeZoneRulesAsync(string tenant, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        var stored = await _database.ReadAsync(
            session => session.ReadAsync(_reading.TimeZoneRules, TimeZoneRulesTable.ReadRules, tenant), cancellationToken).ConfigureAwait(false);
        return [.. stored.GroupBy(rules => (rules.TimeZone, rules.Fingerprint)).Select(same => same.First())];
    }

    /// <inheritdoc/>
    public async Task AddTimeZoneRulesAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (rules.Count == 0) return;
        await WriteRowsAsync([.. rules.Select(one => RulesWrites.Of(_database.Dialect, _writing, tenant, one))], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (sweepId is null) throw new ArgumentNullException(nameof(sweepId));
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        if (rules.Count == 0) return;
        await WriteRowsAsync([.. rules.Select(one => new SqlWrite(_writing.TakeTimeZoneRules, [sweepId, tenant, one.TimeZone, one.Fingerprint]))], cancellationToken).ConfigureAwait(false);

        // A transaction that looked at the rules before they were taken may commit later: those that were under way have ended then.
        if (!OwnsTransaction) return;
        var position = (await _database.ReadAsync(session => session.ReadAsync(_reading.Position, row => row.Long(), tenant), cancellationToken).ConfigureAwait(false))[0];
        while (!await HasEndedAsync(position, cancellationToken).ConfigureAwait(false)) await Task.Delay(BetweenLooks, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (sweepId is null) throw new ArgumentNullException(nameof(sweepId));
        if (timeZones is null) throw new ArgumentNullException(nameof(timeZones));
        if (timeZones.Count == 0) return;
        await WriteRowsAsync([new SqlWrite(_writing.ForgetTimeZoneRules, [tenant, sweepId, _database.Dialect.Value([.. timeZones])])], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueTimes>> ReadDueTimesAsync(
        string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        if (timeZones is null) throw new ArgumentNullException(nameof(timeZones));
        if (size < 1) throw new ArgumentOutOfRangeException(nameof(size), FormattableString.Invariant($"{size}"), "A page has at least one row.");
        return _database.ReadAsync(session => DueTimesQuery.ReadAsync(session, _reading.DueTimes, tenant, timeZones, after, size), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OperationSnapshot>> FindManyAsync(string tenant, IReadOnlyCollection<string> operationIds, CancellationToken cancellationToken)
    {
        if (tenant is null) throw new ArgumentNullException(nameof(tenant));
        StorePage.CheckLookUp(operationIds);
        return await _database.ReadAsync(session => OperationsFinder.FindAsync(session, _reading.Operations, tenant, operationIds), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> TryCommitManyAsync(IReadOnlyList<OperationCommit> commits, CancellationToken cancellationToken)
    {
        BulkCommits.Check(commits);
        if (commits.Count == 0) return [];
        IReadOnlyList<string> others = [];
        await _database.ChangeRowsAsync(
            async session => others = await BulkWrites.WriteAsync(session, _writing, _reading, commits).ConfigureAwait(false),
            lostAnswer: error => new StorageOutcomeUnknownException(commits[0].Key, error),
            cancellationToken).ConfigureAwait(false);
        return others;
    }

    private async Task<bool> HasEndedAsync(long position, CancellationToken cancellationToken) => (await _database.ReadAsync(
        session => session.ReadAsync(_reading.HasEnded, row => row.Integer(), position), cancellationToken).ConfigureAwait(false))[0] > 0;

    private Task WriteRowsAsync(IReadOnlyList<SqlWrite> writes, CancellationToken cancellationToken) => _database.WriteAsync(
        writes, refused: () => new InvalidOperationException("No rule of a time zone is guarded."), lostAnswer: error => error, cancellationToken);
}
