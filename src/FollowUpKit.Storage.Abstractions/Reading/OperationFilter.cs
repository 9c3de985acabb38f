using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Which operations of a tenant, as facts. Clauses that are null do not restrict; all others must hold. Withdrawn
/// operations never match. <see cref="Matches"/> is the meaning; every store must agree with it. Lists longer than
/// <see cref="FilterLimits"/> are refused with an <see cref="ArgumentException"/>.
/// </summary>
public sealed record OperationFilter
{
    /// <summary>All operations of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    public OperationFilter(string tenant) => Tenant = tenant ?? throw new ArgumentNullException(nameof(tenant));

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>What the caller may see.</summary>
    public VisibilityScope Scope { get; set; } = VisibilityScope.All;

    /// <summary>Any of these branches; empty for no operation.</summary>
    public IReadOnlyList<string>? Branches { get; set => field = FilterLimits.Values(value, nameof(Branches)); }

    /// <summary>Any of these sales agents; empty for no operation.</summary>
    public IReadOnlyList<string>? Agents { get; set => field = FilterLimits.Values(value, nameof(Agents)); }

    /// <summary>True for operations without a sales agent only; false, the default, does not restrict.</summary>
    public bool WithoutAgent { get; set; }

    /// <summary>Any of these customers; empty for no operation.</summary>
    public IReadOnlyList<string>? Customers { get; set => field = FilterLimits.Values(value, nameof(Customers)); }

    /// <summary>Only those whose <see cref="OperationSnapshot.SearchText"/> contains this text, code point for code point.</summary>
    public string? Containing { get; set; }

    /// <summary>Whether concluded operations match, subject to the clauses about the conclusion below.</summary>
    public bool IncludeConcluded { get; set; } = true;

    /// <summary>Whether operations without a conclusion match, subject to the two instants below.</summary>
    public bool IncludeOpen { get; set; } = true;

    /// <summary>Of the open ones only those with a <see cref="OperationFacts.NextOverdueFrom"/> at or before this instant.</summary>
    public Instant? OverdueFromAtOrBefore { get; set; }

    /// <summary>Of the open ones only those with a <see cref="OperationFacts.NextOverdueFrom"/> after this instant, or none.</summary>
    public Instant? OverdueFromAfter { get; set; }

    /// <summary>Only those with (true) or without (false) a pending follow-up.</summary>
    public bool? HasPending { get; set; }

    /// <summary>Only those whose current follow-up is due on or after this local date.</summary>
    public LocalDate? CurrentDueFrom { get; set; }

    /// <summary>Only those whose current follow-up is due on or before this local date.</summary>
    public LocalDate? CurrentDueTo { get; set; }

    /// <summary>Only those whose current follow-up is due in any of these periods; empty for no operation.</summary>
    public IReadOnlyList<DuePeriod>? CurrentDueIn { get; set => field = FilterLimits.Periods(value, nameof(CurrentDueIn)); }

    /// <summary>Only those with an <see cref="OperationFacts.IdleSince"/> in any of these periods; empty for no operation.</summary>
    public IReadOnlyList<IdlePeriod>? IdleIn { get; set => field = FilterLimits.Checked(value, FilterLimits.MaxPeriods, nameof(IdleIn)); }

    /// <summary>Of the concluded ones only those concluded on or after this local date.</summary>
    public LocalDate? ConcludedFrom { get; set; }

    /// <summary>Of the concluded ones only those concluded on or before this local date.</summary>
    public LocalDate? ConcludedTo { get; set; }

    /// <summary>Of the concluded ones only those concluded at or after this instant.</summary>
    public Instant? ConcludedAtOrAfter { get; set; }

    /// <summary>Of the concluded ones only those concluded at or before this instant.</summary>
    public Instant? ConcludedAtOrBefore { get; set; }

    /// <summary>Of the concluded ones only those with any of these outcomes; empty for none of them.</summary>
    public IReadOnlyList<string>? Outcomes { get; set => field = FilterLimits.Values(value, nameof(Outcomes)); }

    /// <summary>Whether an operation of this tenant matches.</summary>
    /// <param name="operation">The operation with its chain.</param>
    public bool Matches(OperationSnapshot operation)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        return operation.Withdrawal is null
            && Scope.Matches(operation)
            && FilterClause.Allows(Branches, operation.Branch)
            && FilterClause.Allows(Agents, operation.Agent)
            && !(WithoutAgent && operation.Agent is not null)
            && FilterClause.Allows(Customers, operation.Customer)
            && FilterClause.Contains(Containing, operation.SearchText)
            && (operation.Conclusion is null ? MatchesOpen(operation.NextOverdueFrom) : MatchesConcluded(operation.Conclusion))
            && (HasPending is null || HasPending == operation.PendingCount > 0)
            && FilterClause.Within(CurrentDueFrom, CurrentDueTo, operation.CurrentDueDate)
            && (CurrentDueIn is null
                || CurrentDueIn.Any(period => period.Contains(operation.Branch, operation.CurrentTimeZone, operation.CurrentDueDate)))
            && (IdleIn is null || IdleIn.Any(period => period.Contains(operation.Branch, operation.TimeZone, operation.IdleSince)));
    }

    private bool MatchesConcluded(ConclusionSnapshot conclusion) =>
        IncludeConcluded
        && FilterClause.Within(ConcludedFrom, ConcludedTo, conclusion.Date)
        && FilterClause.Within(ConcludedAtOrAfter, ConcludedAtOrBefore, conclusion.At)
        && FilterClause.Allows(Outcomes, conclusion.Outcome);

    private bool MatchesOpen(Instant? nextOverdueFrom) =>
        IncludeOpen
        && (OverdueFromAtOrBefore is null || nextOverdueFrom <= OverdueFromAtOrBefore)
        && (OverdueFromAfter is null || nextOverdueFrom is null || nextOverdueFrom > OverdueFromAfter);
}
