using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FollowUpKit.SalesControl.Pages;

/// <summary>What is shown when a page is not found or failed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ProblemModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Explanation { get; private set; } = "";

    public void OnGet(int status = 500) => Show(status);

    public void OnPost(int status = 500) => Show(status);

    private void Show(int status)
    {
        var name = status == 404 ? "NotFound" : "Failed";
        (Title, Explanation) = (Words.Get($"Problem_{name}"), Words.Get($"Problem_{name}_Text"));
    }
}
