namespace FollowUpKit.Storage;

/// <summary>
/// What a caller may see: an operation is visible if its branch is allowed, and its own agent or the agent of one of its
/// pending follow-ups is. Narrows every read.
/// </summary>
public sealed class VisibilityScope
{
    /// <summary>A scope.</summary>
    /// <param name="branches">The branches allowed; null for all, empty for none.</param>
    /// <param name="agents">The agents allowed; null for all, empty for none.</param>
    /// <exception cref="ArgumentException">A list has more than <see cref="FilterLimits.MaxScopeValues"/> different values.</exception>
    public VisibilityScope(IEnumerable<string>? branches = null, IEnumerable<string>? agents = null)
    {
        Branches = FilterLimits.Checked<string>(branches is null ? null : [.. branches.Distinct(StringComparer.Ordinal)], FilterLimits.MaxScopeValues, nameof(branches));
        Agents = FilterLimits.Checked<string>(agents is null ? null : [.. agents.Distinct(StringComparer.Ordinal)], FilterLimits.MaxScopeValues, nameof(agents));
    }

    /// <summary>Everything of the tenant.</summary>
    public static VisibilityScope All { get; } = new();

    /// <summary>The branches allowed; null for all, empty for none.</summary>
    public IReadOnlyList<string>? Branches { get; }

    /// <summary>The agents allowed; null for all, empty for none.</summary>
    public IReadOnlyList<string>? Agents { get; }

    /// <summary>Whether the operation is visible.</summary>
    /// <param name="operation">The operation with its chain.</param>
    public bool Matches(OperationSnapshot operation)
    {
        if (operation is null) throw new ArgumentNullException(nameof(operation));
        return FilterClause.Allows(Branches, operation.Branch)
            && (FilterClause.Allows(Agents, operation.Agent)
                || (operation.FollowUps ?? []).Any(followUp =>
                    followUp?.State == FollowUpState.Pending && FilterClause.Allows(Agents, followUp.Agent)));
    }
}
