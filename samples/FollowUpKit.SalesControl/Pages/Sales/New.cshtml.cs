using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Pages.Sales;

/// <summary>The form of a new sale, with its first follow-up.</summary>
public sealed class NewModel(ErpContext context, SaleDesk desk) : PageModel
{
    /// <summary>Another each time that the form is shown empty, so that the same form makes one sale.</summary>
    [BindProperty]
    public string? FormId { get; set; }

    [BindProperty]
    public int Customer { get; set; }

    [BindProperty]
    public string? Agent { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public decimal? Amount { get; set; }

    [BindProperty]
    public string Currency { get; set; } = "MXN";

    [BindProperty]
    public FirstFollowUp First { get; set; } = new();

    public IReadOnlyList<SelectListItem> Customers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agents { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Currencies { get; } = [new("MXN", "MXN"), new("USD", "USD")];

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        FormId = Guid.NewGuid().ToString("N");
        return ReadChoicesAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await EntryAsync(cancellationToken) is { } entry)
        {
            try
            {
                var (id, wasThere) = await desk.AddAsync(entry, cancellationToken);
                TempData["Notice"] = Words.Fill(wasThere ? "Sales_AddedBefore" : "Sales_Added", Sale.NumberOf(id));
                return RedirectToPage("/Sales/Sale", new { id });
            }
            catch (FollowUpRuleException refused)
            {
                ModelState.AddModelError("", refused.Violation.GetMessage());
            }
        }

        await ReadChoicesAsync(cancellationToken);
        return Page();
    }

    private async Task<NewSale?> EntryAsync(CancellationToken cancellationToken)
    {
        var person = SignedInPerson.From(User);
        if (person.Role == Role.Agent) Agent = person.Code;
        ModelState.Require(Customer, nameof(Customer));
        ModelState.Require(Agent, nameof(Agent));
        ModelState.Require(Title, nameof(Title));
        ModelState.Require(Amount, nameof(Amount));
        if (FormId?.Length > NewSale.LongestFormId) FormId = null;
        if (Amount is < 0 or > 999_999_999) ModelState.AddModelError(nameof(Amount), Words.Get("Error_Amount"));
        if (Currency is not ("MXN" or "USD")) ModelState.AddModelError(nameof(Currency), Words.Get("Error_Required"));
        if (First.ToDraft(ModelState) is not { } first) return null;
        var customer = await context.Customers.FindAsync([Customer], cancellationToken);
        var agent = await context.People.FindAsync([Agent], cancellationToken);
        if (customer is null || person.BranchCode is { } branch && customer.BranchCode != branch)
            ModelState.AddModelError(nameof(Customer), Words.Get("Error_Customer"));
        else if (agent is not { Role: Role.Agent } || agent.BranchCode != customer.BranchCode)
            ModelState.AddModelError(nameof(Agent), Words.Get("Error_Agent"));
        return ModelState.IsValid ? new NewSale(FormId, Customer, Agent!, Title!, Amount!.Value, Currency, first) : null;
    }

    private async Task ReadChoicesAsync(CancellationToken cancellationToken)
    {
        var person = SignedInPerson.From(User);
        var customers = await context.Customers.Where(customer => person.BranchCode == null || customer.BranchCode == person.BranchCode)
            .Include(customer => customer.Branch).OrderBy(customer => customer.BranchCode).ThenBy(customer => customer.Name).ToListAsync(cancellationToken);
        var groups = customers.Select(customer => customer.Branch!.Name).Distinct().ToDictionary(name => name, name => new SelectListGroup { Name = name });
        Customers = [.. customers.Select(customer => new SelectListItem(customer.Name, $"{customer.Id}") { Group = groups[customer.Branch!.Name] })];
        if (person.Role == Role.Agent) return;
        var agents = await context.People.Where(agent => agent.Role == Role.Agent && (person.BranchCode == null || agent.BranchCode == person.BranchCode))
            .OrderBy(agent => agent.BranchCode).ThenBy(agent => agent.Name).ToListAsync(cancellationToken);
        Agents = [.. agents.Select(agent => new SelectListItem($"{agent.Name} ({agent.BranchCode})", agent.Code))];
    }
}
