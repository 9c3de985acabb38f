using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// How much there is to do and by when: operations without a next step, and pending follow-ups overdue, due today, tomorrow, in the rest of
/// the week and later, each by the date in its own zone. Immutable: each clause gives a new query; a clause given again replaces itself.
/// </summary>
public sealed class WorkloadQuery
{
    private readonly ReportSource _source;
    private readonly ReportClauses _clauses;

    internal WorkloadQuery(ReportSource source, ReportClauses clauses)
    {
        _source = source;
        _clauses = clauses;
    }

    /// <summary>Only work on operations that belong now to one of these branches.</summary>
    /// <param name="branches">The ERP's keys; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public WorkloadQuery Branches(params string[] branches) => new(_source, _clauses.WithBranches(branches));

    /// <summary>Only follow-ups of these agents, and operations of theirs without a next step.</summary>
    /// <param name="agents">The ERP's keys; an empty list matches nobody.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public WorkloadQuery Agents(params string[] agents) => new(_source, _clauses.WithAgents(agents));

    /// <summary>Only follow-ups without an agent, and operations without an agent and a next step. It replaces <see cref="Agents"/>, and is replaced by it.</summary>
    public WorkloadQuery WithoutAgent() => new(_source, _clauses.WithNoAgent());

    /// <inheritdoc cref="ReportQuery{TQuery, TRow}.AsOf"/>
    public WorkloadQuery AsOf(Instant instant) => new(_source, _clauses.WithAsOf(instant));

    /// <inheritdoc cref="ReportQuery{TQuery, TRow}.WithReadOptions"/>
    public WorkloadQuery WithReadOptions(ReadOptions options) => new(_source, _clauses.WithOptions(options));

    /// <summary>Counts all work.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>One row of counts; all zero where there is nothing to do.</returns>
    public Task<Workload> CountAsync(CancellationToken cancellationToken = default) => ObservedAsync(
        Attributes.Count, async () => (await ReadAsync(new(null, null, []), cancellationToken).ConfigureAwait(false)).SingleOrDefault() ?? new Workload(null, 0, 0, 0, 0, 0, 0));

    /// <summary>Counts by branch, or by agent.</summary>
    /// <param name="key">The group key: branch or agent.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>Those with any work in the order of their keys, work without a key last.</returns>
    /// <exception cref="ArgumentException">The group key is another.</exception>
    public Task<IReadOnlyList<Workload>> CountByAsync(FollowUpGroupKey key, CancellationToken cancellationToken = default)
    {
        var keys = new FollowUpGroupKeys(key, null, []).Among(FollowUpGroupKey.Branch, FollowUpGroupKey.Agent);
        return ObservedAsync(Attributes.Groups, () => ReadAsync(keys, cancellationToken));
    }

    private static Task<T> ObservedAsync<T>(string answer, Func<Task<T>> read) => ReportObservation.ReadAsync(ReportObservation.NameOf(typeof(WorkloadQuery)), answer, read);

    private async Task<IReadOnlyList<Workload>> ReadAsync(FollowUpGroupKeys keys, CancellationToken cancellationToken)
    {
        var caller = await _source.Callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var asOf = _clauses.AsOf ?? _source.Now();
        var days = await LocalDays.ReadAsync(_source, caller, asOf, _clauses.Options, cancellationToken).ConfigureAwait(false);

        var noNextStep = await NoNextStepAsync(caller, keys, cancellationToken).ConfigureAwait(false);
        var pending = await PendingAsync(caller, keys, new(caller.Tenant), cancellationToken).ConfigureAwait(false);
        var overdue = await PendingAsync(caller, keys, new(caller.Tenant) { AttentionFromAtOrBefore = asOf }, cancellationToken).ConfigureAwait(false);
        var today = await DueAsync(day => (null, day)).ConfigureAwait(false);
        var tomorrow = await DueAsync(day => (day.PlusDays(1), day.PlusDays(1))).ConfigureAwait(false);
        var thisWeek = await DueAsync(day => (day.PlusDays(2), day.PlusDays(7 - (int)day.DayOfWeek))).ConfigureAwait(false);
        return
        [
            .. from each in pending.Keys.Concat(noNextStep.Keys).Distinct()
               orderby each
               let sooner = overdue.Of(each) + today.Of(each) + tomorrow.Of(each) + thisWeek.Of(each)
               select new Workload(
                   each.Text, noNextStep.Of(each), overdue.Of(each), today.Of(each), tomorrow.Of(each), thisWeek.Of(each),
                   Math.Max(0, pending.Of(each) - sooner)),
        ];

        Task<KeyCounts> DueAsync(Func<LocalDate, (LocalDate? From, LocalDate? To)> dueOn) => PendingAsync(caller, keys, NotOverdue(caller, asOf, days.PeriodsOf(dueOn)), cancellationToken);
    }

    /// <summary>What is due in some periods and not overdue at an instant, with bounds for an index of instants.</summary>
    private static FollowUpFilter NotOverdue(Caller caller, Instant asOf, List<DuePeriod> periods) => new(caller.Tenant)
    {
        DueIn = periods,
        AttentionFromAtOrAfter = LocalTimes.FloorToMicrosecond(asOf) + Duration.FromTicks(10),
        AttentionFromAtOrBefore = periods.Count == 0 ? null : new ReportPeriod().Within(periods).Latest,
    };

    private async Task<KeyCounts> PendingAsync(Caller caller, FollowUpGroupKeys keys, FollowUpFilter filter, CancellationToken cancellationToken)
    {
        (filter.Scope, filter.Branches, filter.Agents, filter.WithoutAgent) = (caller.Scope, _clauses.Branches, _clauses.Agents, _clauses.WithoutAgent);
        var groups = await _source.Reader.GroupFollowUpsAsync(filter, new FollowUpGrouping([.. keys.Columns]), _clauses.Options, cancellationToken).ConfigureAwait(false);
        return new KeyCounts(groups.Select(group => (keys.FirstOf(group), group.Count)));
    }

    private async Task<KeyCounts> NoNextStepAsync(Caller caller, FollowUpGroupKeys keys, CancellationToken cancellationToken)
    {
        var filter = new OperationFilter(caller.Tenant)
        {
            Scope = caller.Scope,
            Branches = _clauses.Branches,
            Agents = _clauses.Agents,
            WithoutAgent = _clauses.WithoutAgent,
            IncludeConcluded = false,
            HasPending = false,
        };
        OperationColumn[] by = [.. keys.Columns.Select(column => column == FollowUpColumn.Branch ? OperationColumn.Branch : OperationColumn.Agent)];
        var groups = await _source.Reader.GroupOperationsAsync(filter, by, _clauses.Options, cancellationToken).ConfigureAwait(false);
        return new KeyCounts(groups.Select(group => (new ReportKey(group.Branch ?? group.Agent), group.Count)));
    }
}
