using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Always the same plans, of all tenants or of each; such as those of a JSON file, read by <see cref="FollowUpPlans.Parse"/>. Immutable.</summary>
/// <example>
/// <code>
/// services.AddSingleton&lt;IFollowUpPlanSource&gt;(new FixedFollowUpPlanSource(FollowUpPlans.Parse(File.ReadAllText("plans.json"))));
/// </code>
/// </example>
public sealed class FixedFollowUpPlanSource : IFollowUpPlanSource
{
    private readonly FollowUpPlans _plans;
    private readonly Dictionary<string, FollowUpPlans> _ofTenants;

    /// <summary>The same plans for all tenants that have none of their own.</summary>
    /// <param name="plans">The plans.</param>
    public FixedFollowUpPlanSource(FollowUpPlans plans)
        : this(Guard.Against.Null(plans), new Dictionary<string, FollowUpPlans>(StringComparer.Ordinal))
    {
    }

    private FixedFollowUpPlanSource(FollowUpPlans plans, Dictionary<string, FollowUpPlans> ofTenants) => (_plans, _ofTenants) = (plans, ofTenants);

    /// <summary>The same source, with plans of a tenant instead of those of all.</summary>
    /// <param name="tenant">The tenant, from 1 to 128 code points.</param>
    /// <param name="plans">Its plans.</param>
    /// <exception cref="ArgumentException">The tenant is not a valid identifier.</exception>
    public FixedFollowUpPlanSource WithTenant(string tenant, FollowUpPlans plans)
    {
        Guard.Against.BadText(tenant, TextRule.Identifier, nameof(tenant));
        return new(_plans, new Dictionary<string, FollowUpPlans>(_ofTenants, StringComparer.Ordinal) { [tenant] = Guard.Against.Null(plans) });
    }

    /// <inheritdoc/>
    public ValueTask<FollowUpPlans> GetPlansAsync(Caller caller, CancellationToken cancellationToken) =>
        new(_ofTenants.TryGetValue(Guard.Against.Null(caller).Tenant, out var own) ? own : _plans);
}
