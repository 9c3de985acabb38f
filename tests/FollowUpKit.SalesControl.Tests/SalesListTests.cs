namespace FollowUpKit.SalesControl.Tests;

public sealed class SalesListTests(ErpHost host) : IClassFixture<ErpHost>
{
    [Theory]
    [InlineData("elena", "/")]
    [InlineData("elena", "/?order=MostOverdue")]
    [InlineData("ana", "/?order=MostOverdue")]
    public async Task List_AllPages_HasEachSaleOnceWithTheIndicatorOfTheReports(string person, string address)
    {
        var listed = await ListedSale.OnAllPagesAsync(await host.SignInAsync(person), address);

        await Listing.AssertIndicatorsAsync(host, People.Of(person), listed);
    }

    [Fact]
    public async Task List_Newest_IsByNumber()
    {
        var listed = await ListedSale.OnAllPagesAsync(await host.SignInAsync("elena"), "/");

        Assert.Equal(listed.Select(sale => sale.Id).OrderDescending(), listed.Select(sale => sale.Id));
    }

    [Fact]
    public async Task List_MostOverdue_BeginsWithTheLongestOverdueAndEndsWithNothingPending()
    {
        var listed = await ListedSale.OnAllPagesAsync(await host.SignInAsync("elena"), "/?order=MostOverdue");

        var overdue = listed.TakeWhile(sale => sale.Status == FollowUpStatus.Overdue).ToList();
        Assert.Equal(listed.Count(sale => sale.Status == FollowUpStatus.Overdue), overdue.Count);
        Assert.True(overdue[0].DaysOverdue > overdue[^1].DaysOverdue);
        Assert.All(listed.TakeLast(DemoData.UntrackedCount), sale => Assert.True(sale.HasNoNextStep || sale.Status is FollowUpStatus.Concluded or FollowUpStatus.NotTracked));
    }

    [Theory]
    [InlineData("Overdue")]
    [InlineData("InProgress")]
    [InlineData("NoNextStep")]
    [InlineData("Concluded")]
    [InlineData("NotTracked")]
    public async Task List_Status_HasAllSalesOfItInBothOrders(string status)
    {
        var browser = await host.SignInAsync("elena");
        var all = await ListedSale.OnAllPagesAsync(browser, "/");
        var expected = all.Where(sale => status == "NoNextStep" ? sale.HasNoNextStep : $"{sale.Status}" == status).Select(sale => sale.Id).Order().ToList();

        Assert.NotEmpty(expected);
        foreach (var order in (string[])["Newest", "MostOverdue"])
        {
            var listed = await ListedSale.OnAllPagesAsync(browser, $"/?status={status}&order={order}");
            Assert.Equal(expected, listed.Select(sale => sale.Id).Order());
        }
    }

    [Fact]
    public async Task List_Counts_AreThoseOfTheReportsForTheSameBranchAndAgent()
    {
        var page = await (await host.SignInAsync("elena")).ReadAsync("/?branch=MTY&agent=luis");

        var counts = await host.AskReportsAsync(People.Owner, reports => reports.SalesControl().Branches("MTY").Agents("luis").CountByStatusAsync());

        Assert.All(
            [counts.Overdue, counts.InProgress, counts.NoNextStep, counts.Concluded],
            count => Assert.Contains($"<span class=\"number\">{count}</span>", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/?branch=CDMX", (DemoData.TrackedCount + DemoData.UntrackedCount) / 3)]
    [InlineData("/?branch=CDMX&agent=ana", 0)]
    [InlineData("/?text=V-0007", 1)]
    [InlineData("/?text=no%20such%20sale", 0)]
    public async Task List_Filters_NarrowIt(string address, int expected) =>
        Assert.Equal(expected, (await ListedSale.OnAllPagesAsync(await host.SignInAsync("elena"), address)).Count);

    [Theory]
    [InlineData("CAMARAS", "Cámaras de seguridad y grabador")]
    [InlineData("cámaras de", "Cámaras de seguridad y grabador")]
    [InlineData("almacen", "Estantería para almacén")]
    public async Task List_Text_IsFoundWithoutAccentsAndCase(string text, string title)
    {
        var listed = await ListedSale.OnAllPagesAsync(await host.SignInAsync("elena"), $"/?text={Uri.EscapeDataString(text)}");

        Assert.NotEmpty(listed);
        Assert.All(listed, sale => Assert.Equal(title, sale.Title));
    }

    [Theory]
    [InlineData("/?status=nonsense")]
    [InlineData("/?after=nonsense")]
    public async Task List_AddressThatMakesNoSense_LeadsToTheWholeList(string address)
    {
        using var answer = await (await host.SignInAsync("elena")).GetAsync(address);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }
}
