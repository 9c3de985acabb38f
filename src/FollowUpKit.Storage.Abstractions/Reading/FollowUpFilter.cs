using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Which follow-ups of a tenant, as facts: the pending ones of operations that are neither concluded nor withdrawn, or those
/// with a result of operations that are not withdrawn. Clauses that are null do not restrict; all others must hold.
/// <see cref="Matches"/> is the meaning; every store must agree with it. Lists longer than <see cref="FilterLimits"/> are
/// refused with an <see cref="ArgumentException"/>.
/// </summary>
public sealed record FollowUpFilter
{
    /// <summary>All pending follow-ups of a tenant that need attention some day.</summary>
    /// <param name="tenant">The tenant.</param>
    public FollowUpFilter(string tenant) => Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What the caller may see.</summary>
    public VisibilityScope Scope { get; set; } = VisibilityScope.All;

    /// <summary>
    /// False for those with an <see cref="FollowUpSnapshot.AttentionFrom"/>; true for those with an
    /// <see cref="FollowUpSnapshot.AnsweredAt"/>.
    /// </summary>
    public bool Answered { get; set; }

    /// <summary>Operations of any of these branches; empty for no follow-up.</summary>
    public IReadOnlyList<string>? Branches { get; set => field = FilterLimits.Values(value, nameof(Branches)); }

    /// <summary>Follow-ups of any of these agents; empty for no follow-up.</summary>
    public IReadOnlyList<string>? Agents { get; set => field = FilterLimits.Values(value, nameof(Agents)); }

    /// <summary>True for follow-ups without an agent only; false, the default, does not restrict.</summary>
    public bool WithoutAgent { get; set; }

    /// <summary>Operations of any of these customers; empty for no follow-up.</summary>
    public IReadOnlyList<string>? Customers { get; set => field = FilterLimits.Values(value, nameof(Customers)); }

    /// <summary>Follow-ups of any of these kinds; empty for no follow-up.</summary>
    public IReadOnlyList<string>? Kinds { get; set => field = FilterLimits.Values(value, nameof(Kinds)); }

    /// <summary>Follow-ups whose due value is in any of these IANA time zones; empty for no follow-up.</summary>
    public IReadOnlyList<string>? TimeZones { get; set => field = FilterLimits.Values(value, nameof(TimeZones)); }

    /// <summary>Follow-ups with any of these in <see cref="FollowUpSnapshot.ScheduledBy"/>; empty for no follow-up.</summary>
    public IReadOnlyList<string>? ScheduledBy { get; set => field = FilterLimits.Values(value, nameof(ScheduledBy)); }

    /// <summary>Only those whose <see cref="FollowUpSnapshot.SearchText"/> contains this text, code point for code point.</summary>
    public string? Containing { get; set; }

    /// <summary>Only those with an <see cref="FollowUpSnapshot.AttentionFrom"/> at or before this instant.</summary>
    public Instant? AttentionFromAtOrBefore { get; set; }

    /// <summary>Only those with an <see cref="FollowUpSnapshot.AttentionFrom"/> at or after this instant.</summary>
    public Instant? AttentionFromAtOrAfter { get; set; }

    /// <summary>Only those due on or after this local date.</summary>
    public LocalDate? DueFrom { get; set; }

    /// <summary>Only those due on or before this local date.</summary>
    public LocalDate? DueTo { get; set; }

    /// <summary>Only those due in any of these periods; empty for no follow-up.</summary>
    public IReadOnlyList<DuePeriod>? DueIn { get; set => field = FilterLimits.Periods(value, nameof(DueIn)); }

    /// <summary>Only those whose <see cref="FollowUpSnapshot.MoveCount"/> is this or more.</summary>
    public int? MovedAtLeast { get; set; }

    /// <summary>Only those with an <see cref="FollowUpSnapshot.AnsweredAt"/> at or before this instant.</summary>
    public Instant? AnsweredAtOrBefore { get; set; }

    /// <summary>Only those with an <see cref="FollowUpSnapshot.AnsweredAt"/> at or after this instant.</summary>
    public Instant? AnsweredAtOrAfter { get; set; }

    /// <summary>Only those with a result on or after this local date.</summary>
    public LocalDate? ResultFrom { get; set; }

    /// <summary>Only those with a result on or before this local date.</summary>
    public LocalDate? ResultTo { get; set; }

    /// <summary>Only those with a result before (true) or not before (false) their <see cref="FollowUpSnapshot.OverdueFrom"/>.</summary>
    public bool? OnTime { get; set; }

    /// <summary>Only those with a result that was captured late (true) or not late (false): <see cref="ResultSnapshot.CapturedLate"/>.</summary>
    public bool? CapturedLate { get; set; }

    /// <summary>Refuses an order that the rows of this filter do not come in.</summary>
    /// <param name="order">The order.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such order of pending follow-ups, or of those with a result.</exception>
    public void CheckOrder(FollowUpOrder order)
    {
        var isKnown = Answered
            ? order == FollowUpOrder.NewestResult
            : order is >= FollowUpOrder.OverdueFrom and < FollowUpOrder.NewestResult;
        if (!isKnown)
            throw new ArgumentOutOfRangeException(nameof(order), FormattableString.Invariant($"{(int)order}"), "The follow-ups do not come in this order.");
    }

    /// <summary>Whether a follow-up of an operation of this tenant matches.</summary>
    /// <param name="operation">The operation with its chain.</param>
    /// <param name="followUp">One follow-up of that chain.</param>
    public bool Matches(OperationSnapshot operation, FollowUpSnapshot followUp)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (followUp is null) throw new ArgumentNullException(nameof(followUp));
        return (Answered ? followUp.AnsweredAt is not null : followUp.AttentionFrom is not null)
            && Scope.Matches(operation)
            && FilterClause.Allows(Branches, operation.Branch)
            && FilterClause.Allows(Agents, followUp.Agent)
            && !(WithoutAgent && followUp.Agent is not null)
            && FilterClause.Allows(Customers, operation.Customer)
            && FilterClause.Allows(Kinds, followUp.Kind)
            && FilterClause.Allows(TimeZones, followUp.TimeZone)
            && FilterClause.Allows(ScheduledBy, followUp.ScheduledBy)
            && FilterClause.Contains(Containing, followUp.SearchText)
            && FilterClause.Within(AttentionFromAtOrAfter, AttentionFromAtOrBefore, followUp.AttentionFrom)
            && FilterClause.Within(DueFrom, DueTo, followUp.DueDate)
            && (DueIn is null || DueIn.Any(period => period.Contains(operation.Branch, followUp.TimeZone, followUp.DueDate)))
            && (MovedAtLeast is null || followUp.MoveCount >= MovedAtLeast)
            && FilterClause.Within(AnsweredAtOrAfter, AnsweredAtOrBefore, followUp.AnsweredAt)
            && FilterClause.Within(ResultFrom, ResultTo, followUp.Result?.Date)
            && (OnTime is null || (followUp.Result is { } result && OnTime == result.At < followUp.OverdueFrom))
            && (CapturedLate is null || CapturedLate == followUp.Result?.CapturedLate);
    }
}
