using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FollowUpKit.SalesControl.Pages;

/// <summary>A page that is an element of FollowUpKit.</summary>
public sealed class ReportModel(CompanyNames names) : PageModel
{
    /// <summary>The names of branches and people, for the element.</summary>
    public string Names { get; private set; } = "{}";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Names = await names.ToJsonAsync(cancellationToken);
}
