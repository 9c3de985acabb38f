using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace FollowUpKit.SalesControl.Pages;

/// <summary>The list of sales.</summary>
public sealed class IndexModel(ErpContext context, SalesList list, FollowUpReports reports, CompanyNames names) : PageModel
{
    /// <summary>How many sales a page has.</summary>
    public const int PageSize = 25;

    [BindProperty(SupportsGet = true)]
    public string? Branch { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Agent { get; set; }

    [BindProperty(SupportsGet = true)]
    public SaleStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public SalesOrder Order { get; set; }

    /// <summary>The last sale of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public int? After { get; set; }

    /// <summary>When that sale is overdue; none where nothing is pending.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    public IReadOnlyList<SaleFollowUp<Sale>> Rows { get; private set; } = [];

    public IReadOnlyList<(SaleStatus Status, long Count)> Counts { get; private set; } = [];

    /// <summary>The names behind the keys, for the tooltips.</summary>
    public string Names { get; private set; } = "{}";

    public IReadOnlyList<SelectListItem> Branches { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Agents { get; private set; } = [];

    public IEnumerable<SelectListItem> Statuses => Choices<SaleStatus>("Status");

    public IEnumerable<SelectListItem> Orders => Choices<SalesOrder>("Order");

    public string? NextPage { get; private set; }

    public string FirstPage => Link(Status, null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return RedirectToPage();
        var person = SignedInPerson.From(User);
        var filter = new SalesFilter(Branch, Agent, Status, Text, Order);
        var page = await list.ReadAsync(person, filter, Place(), PageSize, cancellationToken);
        Rows = page.Rows;
        NextPage = page.Next is { } next ? Link(Status, next) : null;
        Names = await names.ToJsonAsync(cancellationToken);
        await CountAsync(cancellationToken);
        await ReadChoicesAsync(person, cancellationToken);
        return Page();
    }

    /// <summary>The list narrowed to a status, or no longer where it is already.</summary>
    public string LinkTo(SaleStatus status) => Link(Status == status ? null : status, null);

    private static IEnumerable<SelectListItem> Choices<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(Words.Get($"{prefix}_{value}"), value.ToString()));

    private SalePlace<int>? Place()
    {
        if (After is not { } key) return null;
        var from = From is null ? null : InstantPattern.ExtendedIso.Parse(From);
        return new SalePlace<int>(key, from is { Success: true } ? from.Value : null);
    }

    private string Link(SaleStatus? status, SalePlace<int>? after) => Url.Page("/Index", new
    {
        branch = Branch,
        agent = Agent,
        status,
        text = Text,
        order = Order == SalesOrder.Newest ? (SalesOrder?)null : Order,
        after = after?.Key,
        from = after?.OverdueFrom is { } from ? InstantPattern.ExtendedIso.Format(from) : null,
    })!;

    /// <summary>What FollowUpKit counts for the same branch and agent.</summary>
    private async Task CountAsync(CancellationToken cancellationToken)
    {
        var query = reports.SalesControl();
        if (Branch is not null) query = query.Branches(Branch);
        if (Agent is not null) query = query.Agents(Agent);
        var counts = await query.CountByStatusAsync(cancellationToken);
        Counts =
        [
            (SaleStatus.Overdue, counts.Overdue), (SaleStatus.InProgress, counts.InProgress),
            (SaleStatus.NoNextStep, counts.NoNextStep), (SaleStatus.Concluded, counts.Concluded),
        ];
    }

    private async Task ReadChoicesAsync(SignedInPerson person, CancellationToken cancellationToken)
    {
        if (person.Role == Role.Agent) return;
        var branches = await context.Branches.Where(branch => person.BranchCode == null || branch.Code == person.BranchCode)
            .OrderBy(branch => branch.Code).ToListAsync(cancellationToken);
        Branches = [.. branches.Select(branch => new SelectListItem(branch.Name, branch.Code))];
        var agents = await context.People.Where(agent => agent.Role == Role.Agent && (person.BranchCode == null || agent.BranchCode == person.BranchCode))
            .OrderBy(agent => agent.Name).ToListAsync(cancellationToken);
        Agents = [.. agents.Select(agent => new SelectListItem(agent.Name, agent.Code))];
    }
}
