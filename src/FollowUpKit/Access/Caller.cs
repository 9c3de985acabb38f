using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>The user of a call: the tenant, the person, and what that person may see.</summary>
public sealed record Caller
{
    /// <summary>A caller.</summary>
    /// <param name="tenant">The tenant, from 1 to 128 code points.</param>
    /// <param name="scope">What the person may see, by identifiers too; <see cref="VisibilityScope.All"/> for everything of the tenant.</param>
    /// <param name="user">The ERP's key of the person, from 1 to 128 code points.</param>
    /// <exception cref="ArgumentException">Tenant, user, or a branch or agent of the scope are not valid identifiers.</exception>
    public Caller(string tenant, VisibilityScope scope, string user)
    {
        Tenant = Guard.Against.BadText(tenant, TextRule.Identifier, nameof(tenant));
        Scope = Guard.Against.Null(scope);
        User = Guard.Against.BadText(user, TextRule.Identifier, nameof(user));
        foreach (var key in (Scope.Branches ?? []).Concat(Scope.Agents ?? [])) Guard.Against.BadText(key, TextRule.Identifier, nameof(scope));
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>The ERP's key of the person.</summary>
    public string User { get; }

    /// <summary>What the person may see.</summary>
    public VisibilityScope Scope { get; }
}
