using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Pages.Sales;

/// <summary>A sale: its follow-ups on one tab, what the ERP keeps of it on the other.</summary>
public sealed class SaleModel(ErpContext context, SaleDesk desk, FollowUpService followUps, CompanyNames names) : PageModel
{
    /// <summary>The address of the tab with what the ERP keeps.</summary>
    public const string DataTab = "data";

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty]
    public FirstFollowUp First { get; set; } = new();

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Agent { get; set; }

    public Sale Sale { get; private set; } = null!;

    /// <summary>Whether the sale has follow-ups; one of before there were any has none.</summary>
    public bool IsTracked { get; private set; }

    public string Names { get; private set; } = "{}";

    public IReadOnlyList<SelectListItem> Agents { get; private set; } = [];

    public bool ShowsData => Tab == DataTab;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Tab is not (null or DataTab) || !await ReadAsync(cancellationToken)) return NotFound();
        (Title, Agent) = (Sale.Title, Sale.AgentCode);
        return Page();
    }

    public async Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return NotFound();
        if (First.ToDraft(ModelState) is not { } first) return Page();
        try
        {
            await desk.StartAsync(Sale, first, cancellationToken);
            return RedirectToPage(new { Id });
        }
        catch (FollowUpRuleException refused)
        {
            ModelState.AddModelError("", refused.Violation.GetMessage());
            return Page();
        }
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken cancellationToken)
    {
        Tab = DataTab;
        if (!await ReadAsync(cancellationToken)) return NotFound();
        if (Agents.Count == 0) Agent = Sale.AgentCode;
        ModelState.Require(Title, nameof(Title));
        if (Agent != Sale.AgentCode && Agents.All(agent => agent.Value != Agent)) ModelState.AddModelError(nameof(Agent), Words.Get("Error_Agent"));
        if (!ModelState.IsValid) return Page();
        try
        {
            await desk.ChangeAsync(Sale, Title!, Agent!, cancellationToken);
            TempData["Notice"] = Words.Get("Sale_Changed");
            return RedirectToPage(new { Id, tab = DataTab });
        }
        catch (FollowUpRuleException refused)
        {
            ModelState.AddModelError("", refused.Violation.GetMessage());
            return Page();
        }
    }

    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        var person = SignedInPerson.From(User);
        var sale = await context.VisibleTo(person).Include(row => row.Customer).Include(row => row.Branch).Include(row => row.Agent)
            .SingleOrDefaultAsync(row => row.Id == Id, cancellationToken);
        if (sale is null) return false;
        Sale = sale;
        IsTracked = await followUps.FindAsync(Id, cancellationToken) is not null;
        Names = await names.ToJsonAsync(cancellationToken);
        if (person.Role != Role.Agent)
        {
            var agents = await context.People.Where(agent => agent.Role == Role.Agent && agent.BranchCode == sale.BranchCode)
                .OrderBy(agent => agent.Name).ToListAsync(cancellationToken);
            Agents = [.. agents.Select(agent => new SelectListItem(agent.Name, agent.Code))];
        }

        return true;
    }
}
