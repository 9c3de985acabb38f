namespace FollowUpKit.Storage;

/// <summary>
/// The ability of a store to know with which rules of time zones the instants of its pending follow-ups may have been derived, so that none
/// is left behind when the rules change. Each commit brings the rules that it used (<see cref="OperationCommit.TimeZoneRules"/>); they are
/// stored in the same transaction and forgotten by a sweep only.
/// </summary>
public interface ITimeZoneRulesStore
{
    /// <summary>The rules that instants of a tenant may have been derived with, in no order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<TimeZoneRules>> ReadTimeZoneRulesAsync(string tenant, CancellationToken cancellationToken);

    /// <summary>Stores rules as a commit does. What is there already stays as it is.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellationToken">Cancels before they are written.</param>
    Task AddTimeZoneRulesAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, CancellationToken cancellationToken);

    /// <summary>
    /// Begins a sweep. When it returns, all that commits with these rules have written is seen by reads, or such a commit stores its
    /// rules anew, apart from those that <see cref="EndSweepAsync"/> forgets. The rules stay, as what has to be swept, until then.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="rules">The rules to sweep away, by zone and fingerprint. Those of a sweep that was not ended are taken over.</param>
    /// <param name="sweepId">A new id of the sweep, up to 64 characters.</param>
    /// <param name="cancellationToken">Cancels the wait for commits that are under way.</param>
    Task BeginSweepAsync(string tenant, IReadOnlyCollection<TimeZoneRules> rules, string sweepId, CancellationToken cancellationToken);

    /// <summary>Forgets the rules that a sweep began with, but not those that a commit has stored since.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="timeZones">The zones that were swept to the end.</param>
    /// <param name="sweepId">The id of the sweep.</param>
    /// <param name="cancellationToken">Cancels before they are forgotten.</param>
    Task EndSweepAsync(string tenant, IReadOnlyCollection<string> timeZones, string sweepId, CancellationToken cancellationToken);

    /// <summary>A page of the follow-ups with an <see cref="FollowUpSnapshot.AttentionFrom"/>, by operation (by code point) and number, never lagging.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="timeZones">The zones of their due values.</param>
    /// <param name="after">The last one of the page before, of which only operation and number are looked at; null for the first page.</param>
    /// <param name="size">How many at most, from 1.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<DueTimes>> ReadDueTimesAsync(
        string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size, CancellationToken cancellationToken);
}
