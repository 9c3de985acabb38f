using System.Security.Claims;
using FollowUpKit.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FollowUpKit.SalesControl;

/// <summary>Who is signed in, from the cookie.</summary>
public sealed record SignedInPerson(string Code, string Name, Role Role, string? BranchCode)
{
    private const string BranchClaim = "branch";

    /// <summary>What the person may see of the follow-ups; <see cref="SaleScope"/> says the same of the sales.</summary>
    public VisibilityScope Scope => Role switch
    {
        Role.Agent => new VisibilityScope(agents: [Code]),
        Role.Manager => new VisibilityScope(branches: [BranchCode!]),
        Role.Owner => VisibilityScope.All,
        _ => throw new InvalidOperationException($"There is no role {Role}."),
    };

    public static SignedInPerson From(ClaimsPrincipal principal) => new(
        principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."),
        principal.FindFirstValue(ClaimTypes.Name)!,
        Enum.Parse<Role>(principal.FindFirstValue(ClaimTypes.Role)!),
        principal.FindFirstValue(BranchClaim));

    public static SignedInPerson Of(Person person) => new(person.Code, person.Name, person.Role, person.BranchCode);

    public ClaimsPrincipal ToPrincipal()
    {
        List<Claim> claims = [new(ClaimTypes.NameIdentifier, Code), new(ClaimTypes.Name, Name), new(ClaimTypes.Role, Role.ToString())];
        if (BranchCode is not null) claims.Add(new Claim(BranchClaim, BranchCode));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme));
    }
}
