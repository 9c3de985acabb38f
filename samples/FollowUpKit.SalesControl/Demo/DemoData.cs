using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.SalesControl;

/// <summary>Fills an empty database, in one transaction: a start that is stopped leaves it empty.</summary>
internal sealed class DemoData(ErpContext context, IClock clock)
{
    /// <summary>The sales with follow-ups.</summary>
    public const int TrackedCount = 240;

    /// <summary>The sales of before there were follow-ups.</summary>
    public const int UntrackedCount = 12;

    private readonly IReadOnlyList<Branch> _branches = DemoCompany.Branches();
    private readonly IReadOnlyList<Person> _people = DemoCompany.People();
    private readonly IReadOnlyList<Customer> _customers = DemoCompany.Customers();

    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.AddRange(_branches.Concat<object>(_people).Concat(_customers));
        var sales = Enumerable.Range(0, TrackedCount + UntrackedCount).Select(number => SaleOf(number, now))
            .OrderBy(sale => sale.Sale.QuotedOn).ThenBy(sale => sale.Number * 37 % (TrackedCount + UntrackedCount)).ToList();
        context.AddRange(sales.Select(sale => sale.Sale));
        await context.SaveChangesAsync(cancellationToken);
        foreach (var sale in sales) sale.Sale.SearchText = SearchText.Of(sale.Sale.Number, sale.Sale.Title, sale.Customer);
        await context.SaveChangesAsync(cancellationToken);

        var (storyClock, caller) = (new DemoClock(), new DemoCaller());
        var options = new FollowUpKitOptions { DefaultTimeZone = _branches[0].TimeZone };
        var story = new DemoStory(new FollowUpService(context.FollowUpKitStore(), storyClock, options, caller), storyClock, caller, now);
        foreach (var sale in sales.Where(sale => sale.Number < TrackedCount)) await story.TellAsync(sale, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private DemoSale SaleOf(int number, Instant now)
    {
        var branch = _branches[(number + number / 12) % _branches.Count];
        var agents = _people.Where(person => person.Role == Role.Agent && person.BranchCode == branch.Code).ToList();
        var agent = agents[(number / 3 + number / 36) % agents.Count];
        var colleague = agents[(number / 3 + number / 36 + 1) % agents.Count];
        var customers = _customers.Where(customer => customer.BranchCode == branch.Code).ToList();
        var customer = customers[number * 5 / 3 % customers.Count];
        var texts = DemoTexts.Of(branch.Code);
        var zone = DateTimeZoneProviders.Tzdb[branch.TimeZone];
        var today = now.InZone(zone).Date;
        var plan = new DemoPlan(number);
        var title = texts.Titles[(number * 7 + number / 12) % texts.Titles.Count];
        var sale = new Sale
        {
            Title = title,
            Amount = 1_500 + number * 7_919 % 180_000,
            Currency = branch.Code == "TIJ" ? "USD" : "MXN",
            QuotedOn = today.PlusDays(number < TrackedCount ? -plan.Opened : -200 - number).ToDateOnly(),
            Customer = customer,
            BranchCode = branch.Code,
            AgentCode = agent.Code,
            SearchText = "",
        };
        return new DemoSale(number, plan, sale, customer.Name, texts, zone, today, colleague.Code);
    }
}
