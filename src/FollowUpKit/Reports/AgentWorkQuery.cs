using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The work and timeliness of agents: what they have to do now, and their results and conclusions of a period. Pending
/// follow-ups and results count for the agent of the follow-up, conclusions for that of the operation. Immutable: each clause
/// gives a new query; a clause given again replaces itself.
/// </summary>
public sealed class AgentWorkQuery
{
    private readonly ReportSource _source;
    private readonly ReportClauses _clauses;

    internal AgentWorkQuery(ReportSource source, ReportClauses clauses)
    {
        _source = source;
        _clauses = clauses;
    }

    /// <summary>Only work on operations that belong now to one of these branches.</summary>
    /// <param name="branches">The ERP's keys; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public AgentWorkQuery Branches(params string[] branches) => new(_source, _clauses.WithBranches(branches));

    /// <summary>Only these agents.</summary>
    /// <param name="agents">The ERP's keys; an empty list matches nobody.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public AgentWorkQuery Agents(params string[] agents) => new(_source, _clauses.WithAgents(agents));

    /// <summary>Only work that has no agent. It replaces <see cref="Agents"/>, and is replaced by it.</summary>
    public AgentWorkQuery WithoutAgent() => new(_source, _clauses.WithNoAgent());

    /// <summary>Results and conclusions of a period of local dates only. Pending and overdue are counted as of the instant of the query.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <exception cref="ArgumentException">The period ends before it begins.</exception>
    public AgentWorkQuery Between(LocalDate from, LocalDate to) => new(_source, _clauses.WithDone(from, to));

    /// <inheritdoc cref="ReportQuery{TQuery, TRow}.AsOf"/>
    public AgentWorkQuery AsOf(Instant instant) => new(_source, _clauses.WithAsOf(instant));

    /// <inheritdoc cref="ReportQuery{TQuery, TRow}.WithReadOptions"/>
    public AgentWorkQuery WithReadOptions(ReadOptions options) => new(_source, _clauses.WithOptions(options));

    /// <summary>Reads all agents who have anything pending, a result or a conclusion.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The agents in the order of their keys, work without an agent last.</returns>
    public Task<IReadOnlyList<AgentWork>> ToListAsync(CancellationToken cancellationToken = default) =>
        ReportObservation.ReadAsync(ReportObservation.NameOf(typeof(AgentWorkQuery)), Attributes.List, () => ReadAsync(cancellationToken));

    private static ILookup<ReportKey, FollowUpGroup> ByAgent(IEnumerable<FollowUpGroup> groups) => groups.ToLookup(group => new ReportKey(group.Agent));

    private static long Sum(IEnumerable<FollowUpGroup> groups) => groups.Sum(group => group.Count);

    private async Task<IReadOnlyList<AgentWork>> ReadAsync(CancellationToken cancellationToken)
    {
        var asOf = _clauses.AsOf ?? _source.Now();
        var caller = await _source.Callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        var pending = await GroupAsync(Pending(caller, null), [FollowUpColumn.Agent], cancellationToken).ConfigureAwait(false);
        var overdue = await GroupAsync(Pending(caller, asOf), [FollowUpColumn.Agent], cancellationToken).ConfigureAwait(false);
        var results = await GroupAsync(Results(caller), [FollowUpColumn.Agent, FollowUpColumn.DaysLate], cancellationToken).ConfigureAwait(false);
        var conclusions = await _source.Reader
            .GroupOperationsAsync(Conclusions(caller), [OperationColumn.Agent, OperationColumn.Outcome], _clauses.Options, cancellationToken).ConfigureAwait(false);

        var (pendingOf, overdueOf) = (ByAgent(pending), ByAgent(overdue));
        var (resultsOf, conclusionsOf) = (ByAgent(results), conclusions.ToLookup(group => new ReportKey(group.Agent)));
        var agents = pendingOf.Concat(resultsOf).Select(group => group.Key).Concat(conclusionsOf.Select(group => group.Key));
        return
        [
            .. from agent in agents.Distinct()
               orderby agent
               select new AgentWork(
                   agent.Text, Sum(pendingOf[agent]), Sum(overdueOf[agent]), [.. resultsOf[agent]], [.. conclusionsOf[agent]], _source.Settings.IsWon),
        ];
    }

    private Task<IReadOnlyList<FollowUpGroup>> GroupAsync(FollowUpFilter filter, FollowUpColumn[] by, CancellationToken cancellationToken) =>
        _source.Reader.GroupFollowUpsAsync(filter, new FollowUpGrouping(by), _clauses.Options, cancellationToken);

    private FollowUpFilter Pending(Caller caller, Instant? overdueAt) => new(caller.Tenant)
    {
        Scope = caller.Scope,
        Branches = _clauses.Branches,
        Agents = _clauses.Agents,
        WithoutAgent = _clauses.WithoutAgent,
        AttentionFromAtOrBefore = overdueAt,
    };

    private FollowUpFilter Results(Caller caller) => new(caller.Tenant)
    {
        Scope = caller.Scope,
        Answered = true,
        Branches = _clauses.Branches,
        Agents = _clauses.Agents,
        WithoutAgent = _clauses.WithoutAgent,
        ResultFrom = _clauses.Done.From,
        ResultTo = _clauses.Done.To,
        AnsweredAtOrAfter = _clauses.Done.Earliest,
        AnsweredAtOrBefore = _clauses.Done.Latest,
    };

    private OperationFilter Conclusions(Caller caller) => new(caller.Tenant)
    {
        Scope = caller.Scope,
        IncludeOpen = false,
        Branches = _clauses.Branches,
        Agents = _clauses.Agents,
        WithoutAgent = _clauses.WithoutAgent,
        ConcludedFrom = _clauses.Done.From,
        ConcludedTo = _clauses.Done.To,
        ConcludedAtOrAfter = _clauses.Done.Earliest,
        ConcludedAtOrBefore = _clauses.Done.Latest,
    };
}
