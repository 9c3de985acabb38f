using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Pages;

/// <summary>The door of a demo: a person is chosen, and no password asked.</summary>
[AllowAnonymous]
public sealed class DoorModel(ErpContext context) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];

    public static string Initials(string name) => string.Concat(name.Split(' ').Select(word => word[..1]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var people = await context.People.AsNoTracking().Include(person => person.Branch).ToListAsync(cancellationToken);
        People = [.. people.OrderBy(person => person.Branch?.Name, StringComparer.Ordinal).ThenByDescending(person => person.Role).ThenBy(person => person.Name, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPostAsync(string person, CancellationToken cancellationToken)
    {
        if (await context.People.SingleOrDefaultAsync(row => row.Code == person, cancellationToken) is not { } found) return RedirectToPage();
        await HttpContext.SignInAsync(SignedInPerson.Of(found).ToPrincipal());
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await HttpContext.SignOutAsync();
        return RedirectToPage("/Door");
    }
}
