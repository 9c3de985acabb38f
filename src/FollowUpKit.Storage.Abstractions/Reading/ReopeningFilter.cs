using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Which reopenings of the operations of a tenant. Clauses that are null do not restrict; all others must hold. Reopenings of withdrawn
/// operations never match. <see cref="Matches"/> is the meaning; every store must agree with it. Lists longer than
/// <see cref="FilterLimits"/> are refused with an <see cref="ArgumentException"/>.
/// </summary>
public sealed record ReopeningFilter
{
    /// <summary>All reopenings of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    public ReopeningFilter(string tenant) => Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What the caller may see.</summary>
    public VisibilityScope Scope { get; set; } = VisibilityScope.All;

    /// <summary>Only those of operations of any of these branches; empty for none.</summary>
    public IReadOnlyList<string>? Branches { get; set => field = FilterLimits.Values(value, nameof(Branches)); }

    /// <summary>Only those of operations of any of these sales agents; empty for none.</summary>
    public IReadOnlyList<string>? Agents { get; set => field = FilterLimits.Values(value, nameof(Agents)); }

    /// <summary>True for those of operations without a sales agent only; false, the default, does not restrict.</summary>
    public bool WithoutAgent { get; set; }

    /// <summary>Only those of operations of any of these customers; empty for none.</summary>
    public IReadOnlyList<string>? Customers { get; set => field = FilterLimits.Values(value, nameof(Customers)); }

    /// <summary>Only those of operations whose <see cref="OperationSnapshot.SearchText"/> contains this text, code point for code point.</summary>
    public string? Containing { get; set; }

    /// <summary>Only those that undid a conclusion with any of these outcomes; empty for none.</summary>
    public IReadOnlyList<string>? Outcomes { get; set => field = FilterLimits.Values(value, nameof(Outcomes)); }

    /// <summary>Only those that undid a conclusion of this local date or a later one.</summary>
    public LocalDate? ConcludedFrom { get; set; }

    /// <summary>Only those that undid a conclusion of this local date or an earlier one.</summary>
    public LocalDate? ConcludedTo { get; set; }

    /// <summary>Only those reopened on or after this local date.</summary>
    public LocalDate? ReopenedFrom { get; set; }

    /// <summary>Only those reopened on or before this local date.</summary>
    public LocalDate? ReopenedTo { get; set; }

    /// <summary>Only those reopened at or after this instant.</summary>
    public Instant? ReopenedAtOrAfter { get; set; }

    /// <summary>Only those reopened at or before this instant.</summary>
    public Instant? ReopenedAtOrBefore { get; set; }

    /// <summary>Whether a reopening of an operation of this tenant matches.</summary>
    /// <param name="operation">The operation with its chain, as it is now.</param>
    /// <param name="reopening">The reopening.</param>
    public bool Matches(OperationSnapshot operation, StoredReopening reopening)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        if (reopening is null) throw new ArgumentNullException(nameof(reopening));
        return operation.Withdrawal is null
            && Scope.Matches(operation)
            && FilterClause.Allows(Branches, operation.Branch)
            && FilterClause.Allows(Agents, operation.Agent)
            && !(WithoutAgent && operation.Agent is not null)
            && FilterClause.Allows(Customers, operation.Customer)
            && FilterClause.Contains(Containing, operation.SearchText)
            && FilterClause.Allows(Outcomes, reopening.Conclusion.Outcome)
            && FilterClause.Within(ConcludedFrom, ConcludedTo, reopening.Conclusion.Date)
            && FilterClause.Within(ReopenedFrom, ReopenedTo, reopening.Date)
            && FilterClause.Within(ReopenedAtOrAfter, ReopenedAtOrBefore, reopening.At);
    }
}
