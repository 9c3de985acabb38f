using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>Writes sales and what FollowUpKit must know of them, in one transaction.</summary>
public sealed class SaleDesk(ErpContext context, FollowUpService followUps, IClock clock)
{
    /// <summary>Adds a sale and schedules its first follow-up: both, or neither. A form that is sent again, by a double click or after going back, adds nothing.</summary>
    /// <returns>The number of the sale, and whether it was there before.</returns>
    /// <exception cref="FollowUpRuleException">The follow-up was refused; there is no sale.</exception>
    public async Task<(int Id, bool WasThere)> AddAsync(NewSale entry, CancellationToken cancellationToken)
    {
        if (await FindAsync(entry.FormId, cancellationToken) is { } known) return (known, true);
        try
        {
            return (await AddNewAsync(entry, cancellationToken), false);
        }
        catch (DbUpdateException)
        {
            // The same form at the same time: the database keeps its id unique.
            context.ChangeTracker.Clear();
            if (await FindAsync(entry.FormId, cancellationToken) is not { } faster) throw;
            return (faster, true);
        }
    }

    private Task<int?> FindAsync(string? formId, CancellationToken cancellationToken) => formId is null
        ? Task.FromResult<int?>(null)
        : context.Sales.Where(row => row.FormId == formId).Select(row => (int?)row.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<int> AddNewAsync(NewSale entry, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var customer = await context.Customers.Include(row => row.Branch).SingleAsync(row => row.Id == entry.CustomerId, cancellationToken);
        var sale = new Sale
        {
            Title = entry.Title,
            Amount = entry.Amount,
            Currency = entry.Currency,
            QuotedOn = LocalCalendar.Default.DateOf(clock.GetCurrentInstant(), customer.Branch!.TimeZone).ToDateOnly(),
            Customer = customer,
            Branch = customer.Branch,
            BranchCode = customer.BranchCode,
            AgentCode = entry.AgentCode,
            FormId = entry.FormId,
            SearchText = "",
        };
        context.Sales.Add(sale);
        await context.SaveChangesAsync(cancellationToken);
        sale.SearchText = SearchText.Of(sale.Number, sale.Title, customer.Name);
        await context.SaveChangesAsync(cancellationToken);
        await OpenAsync(sale, entry.First, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return sale.Id;
    }

    /// <summary>Begins the follow-ups of a sale of before there were any.</summary>
    public async Task StartAsync(Sale sale, FollowUpDraft first, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await OpenAsync(sale, first, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Gives a sale another title and agent, whose are then the pending follow-ups of the agent before.</summary>
    public async Task ChangeAsync(Sale sale, string title, string agentCode, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        (sale.Title, sale.AgentCode) = (title, agentCode);
        sale.SearchText = SearchText.Of(sale.Number, title, sale.Customer!.Name);
        await context.SaveChangesAsync(cancellationToken);
        if (await followUps.FindAsync(sale.Id, cancellationToken) is { Withdrawal: null } operation)
        {
            await followUps.DescribeOperationAsync(sale.Id, describe => describe.WithTitle(title), cancellationToken);
            if (operation.Agent != agentCode) await followUps.HandOverOperationAsync(sale.Id, agentCode, cancellationToken: cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private Task<CommandReceipt> OpenAsync(Sale sale, FollowUpDraft first, CancellationToken cancellationToken) => followUps.OpenOperationAsync(
        sale.Id,
        open => open.WithBranch(sale.BranchCode).WithAgent(sale.AgentCode).WithTitle(sale.Title).WithCustomer(sale.Customer!.Name)
            .WithTimeZone(sale.Branch!.TimeZone)
            .WithFirst(first),
        cancellationToken);
}
