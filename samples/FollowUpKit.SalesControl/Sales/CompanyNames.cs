using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl;

/// <summary>The names behind the keys that FollowUpKit knows, as its elements take them.</summary>
public sealed class CompanyNames(ErpContext context)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The value of the attribute <c>names</c>.</summary>
    public async Task<string> ToJsonAsync(CancellationToken cancellationToken)
    {
        var branches = await context.Branches.ToDictionaryAsync(branch => branch.Code, branch => branch.Name, cancellationToken);
        var people = await context.People.ToDictionaryAsync(person => person.Code, person => person.Name, cancellationToken);
        return JsonSerializer.Serialize(new { Branch = branches, Agent = people, User = people }, Json);
    }
}
