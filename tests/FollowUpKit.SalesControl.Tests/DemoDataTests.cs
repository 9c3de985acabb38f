using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Tests;

public sealed class DemoDataTests(ErpHost host) : IClassFixture<ErpHost>
{
    [Fact]
    public async Task Fill_EmptyDatabase_HasSalesInAllStates()
    {
        var counts = await host.AskReportsAsync(People.Owner, reports => reports.SalesControl().CountByStatusAsync());

        Assert.Equal(DemoData.TrackedCount, counts.InProgress + counts.Overdue + counts.Concluded);
        Assert.Equal((60, 20), (counts.Concluded, counts.NoNextStep));
        Assert.InRange(counts.Overdue, 40, 80);
        Assert.Equal(40, await host.AskReportsAsync(People.Owner, reports => reports.Conclusions().Won().CountAsync()));
        Assert.Equal(20, await host.AskReportsAsync(People.Owner, reports => reports.Reopenings().CountAsync()));
        var workload = await host.AskReportsAsync(People.Owner, reports => reports.Workload().CountAsync());
        Assert.True(workload.DueTodayCount >= 20);
        Assert.Equal(DemoData.TrackedCount + DemoData.UntrackedCount, await host.AskAsync(context => context.Sales.CountAsync()));
    }

    [Fact]
    public async Task Fill_Branches_AreThreeInTwoOffsetsEachWithSalesOfItsOwnAgents()
    {
        var branches = await host.AskAsync(context => context.Branches.ToListAsync());
        var offsets = branches.Select(branch => NodaTime.DateTimeZoneProviders.Tzdb[branch.TimeZone].GetUtcOffset(host.Clock.GetCurrentInstant())).Distinct();

        Assert.Equal((3, 2), (branches.Count, offsets.Count()));
        Assert.True(await host.AskAsync(context => context.Sales.AllAsync(sale => sale.Agent!.BranchCode == sale.BranchCode && sale.Customer!.BranchCode == sale.BranchCode)));
        Assert.Equal(7, await host.AskAsync(context => context.Sales.Select(sale => sale.AgentCode).Distinct().CountAsync()));
    }

    [Fact]
    public async Task Fill_Past_LiesBeforeNowAndInOrder()
    {
        var now = host.Clock.GetCurrentInstant();
        var commands = await host.AskAsync(async context =>
        {
            var store = context.FollowUpKitStore();
            List<NodaTime.Instant[]> all = [];
            foreach (var id in await context.Sales.Select(sale => sale.Id).ToListAsync())
                all.Add([.. (await store.ReadHistoryAsync(new Storage.OperationKey(ErpContext.Tenant, $"{id}"), default)).Select(command => command.At)]);
            return all;
        });

        Assert.All(commands, chain => Assert.Equal(chain.Order(), chain));
        Assert.All(commands.SelectMany(chain => chain), instant => Assert.True(instant <= now));
    }

    [Theory]
    [InlineData("2026-03-10T05:59:00Z")]        // Before midnight in Mexico City, an hour more in Tijuana.
    [InlineData("2026-03-08T10:00:00Z")]        // Summer time begins in Tijuana.
    [InlineData("2026-11-01T09:00:00Z")]        // It ends.
    [InlineData("2027-01-01T07:30:00Z")]        // New year in two branches, not yet in the third.
    public async Task Fill_AtAnyTime_HasEverySaleInItsState(string now)
    {
        await using var other = new ErpHost();
        other.Clock.Reset(NodaTime.Text.InstantPattern.General.Parse(now).Value);

        var counts = await other.AskReportsAsync(People.Owner, reports => reports.SalesControl().CountByStatusAsync());

        Assert.Equal((DemoData.TrackedCount, 60, 20), (counts.InProgress + counts.Overdue + counts.Concluded, counts.Concluded, counts.NoNextStep));
        Assert.InRange(counts.Overdue, 40, 80);
    }

    [Fact]
    public async Task Prepare_SecondStart_AddsNothing()
    {
        await ErpDatabase.PrepareAsync(host.Services, CancellationToken.None);

        Assert.Equal(DemoData.TrackedCount + DemoData.UntrackedCount, await host.AskAsync(context => context.Sales.CountAsync()));
        Assert.Equal(DemoCompany.People().Count, await host.AskAsync(context => context.People.CountAsync()));
    }
}
