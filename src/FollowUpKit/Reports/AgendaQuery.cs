namespace FollowUpKit;

/// <summary>
/// The agenda: pending follow-ups of operations neither concluded nor withdrawn, overdue or not, the earliest first unless
/// another order is asked for.
/// </summary>
public sealed class AgendaQuery : PendingReportQuery<AgendaQuery>
{
    internal AgendaQuery(ReportSource source, ReportClauses clauses)
        : base(source, clauses)
    {
    }

    /// <summary>Counts all rows by one or two group keys, in the order of their keys, those without a key last; empty groups are left out.</summary>
    /// <param name="key">The group key: branch, agent, customer or kind.</param>
    /// <param name="then">The second group key; null for none.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <exception cref="ArgumentException">Both group keys are the same, or one is none of these.</exception>
    public Task<IReadOnlyList<GroupCount>> CountByAsync(
        FollowUpGroupKey key, FollowUpGroupKey? then = null, CancellationToken cancellationToken = default) => CountAsync(
            new FollowUpGroupKeys(key, then, []).Among(
                FollowUpGroupKey.Branch, FollowUpGroupKey.Agent, FollowUpGroupKey.Customer, FollowUpGroupKey.Kind),
            cancellationToken);

    private protected override AgendaQuery With(ReportClauses clauses) => new(Source, clauses);
}
