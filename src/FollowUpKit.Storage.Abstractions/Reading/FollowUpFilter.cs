using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Which pending follow-ups of a tenant's operations that are neither concluded nor withdrawn, as facts. Clauses that are
/// null do not restrict; all others must hold. <see cref="Matches"/> is the meaning; every store must agree with it.
/// </summary>
public sealed record FollowUpFilter
{
    /// <summary>All those follow-ups of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    public FollowUpFilter(string tenant) => Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What the caller may see.</summary>
    public VisibilityScope Scope { get; set; } = VisibilityScope.All;

    /// <summary>Operations of any of these branches; empty for no follow-up.</summary>
    public IReadOnlyList<string>? Branches { get; set; }

    /// <summary>Follow-ups of any of these agents; empty for no follow-up.</summary>
    public IReadOnlyList<string>? Agents { get; set; }

    /// <summary>Only those with an <see cref="FollowUpSnapshot.AttentionFrom"/> at or before this instant.</summary>
    public Instant? AttentionFromAtOrBefore { get; set; }

    /// <summary>Only those with an <see cref="FollowUpSnapshot.AttentionFrom"/> at or after this instant.</summary>
    public Instant? AttentionFromAtOrAfter { get; set; }

    /// <summary>Only those due on or after this local date.</summary>
    public LocalDate? DueFrom { get; set; }

    /// <summary>Only those due on or before this local date.</summary>
    public LocalDate? DueTo { get; set; }

    /// <summary>Whether a follow-up of an operation of this tenant matches.</summary>
    /// <param name="operation">The operation with its chain.</param>
    /// <param name="followUp">One follow-up of that chain.</param>
    public bool Matches(OperationSnapshot operation, FollowUpSnapshot followUp)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (followUp is null) throw new ArgumentNullException(nameof(followUp));
        return followUp.AttentionFrom is { } attentionFrom
            && (AttentionFromAtOrBefore is null || attentionFrom <= AttentionFromAtOrBefore)
            && (AttentionFromAtOrAfter is null || attentionFrom >= AttentionFromAtOrAfter)
            && Scope.Matches(operation)
            && FilterClause.Allows(Branches, operation.Branch)
            && FilterClause.Allows(Agents, followUp.Agent)
            && FilterClause.Within(DueFrom, DueTo, followUp.DueDate);
    }
}
