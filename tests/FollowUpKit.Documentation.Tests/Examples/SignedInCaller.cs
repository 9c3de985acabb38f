using System.Security.Claims;
using FollowUpKit.Storage;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.Documentation.Tests;

public sealed class SignedInCaller(IHttpContextAccessor http) : ICallerProvider
{
    public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken)
    {
        var user = http.HttpContext?.User ?? throw new InvalidOperationException("There is no request.");
        var scope = user.IsInRole("manager") ? VisibilityScope.All : new VisibilityScope([user.FindFirst("branch")!.Value]);
        return new(new Caller(user.FindFirst("company")!.Value, scope, user.Identity!.Name!));
    }
}

/// <summary>The code of docs/security.md.</summary>
public sealed class SignedInCallerTests
{
    [Fact]
    public async Task GetCaller_SellerOfABranch_SeesThatBranchOfTheCompany()
    {
        Claim[] claims = [new(ClaimTypes.Name, "ana"), new("company", "acme"), new("branch", "MTY")];
        var http = new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = new(new ClaimsIdentity(claims, "test")) } };

        var caller = await new SignedInCaller(http).GetCallerAsync(CancellationToken.None);

        Assert.Equal(("acme", "ana", "MTY"), (caller.Tenant, caller.User, Assert.Single(caller.Scope.Branches!)));
    }
}
