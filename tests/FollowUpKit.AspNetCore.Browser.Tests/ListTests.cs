using System.Globalization;

namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class ListTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task SalesControl_ThirdColumn_IsTheIndicatorWithoutFurtherRequests()
    {
        await Erp.ExecuteAsync(Sale("S/1", Due.On(Erp.Today.PlusDays(-2))));
        var page = await OpenAsync("<sales-control link=\"/sales/{id}\"></sales-control>");
        var cells = page.GetByRole(AriaRole.Row).Last.GetByRole(AriaRole.Cell);

        await Expect(cells.Nth(2)).ToContainTextAsync("Overdue, 2 days");
        await Expect(cells.Nth(0).GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", "/sales/S%2F1");
        await page.Locator("follow-up-indicator").HoverAsync();
        await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync("¿Qué le pareció la cotización?");
        Assert.Equal(0, Erp.CountOf("POST"));
        Assert.Equal(0, Erp.CountOf("GET /follow-ups/operations"));
    }

    [BrowserFact]
    public async Task SalesControl_ByFiltersAndPages_ShowsWhatWasAskedFor()
    {
        await Erp.ExecuteAsync([.. Enumerable.Range(1, 30).Select(number => Sale(Id(number)))]);
        await Erp.ExecuteAsync(Sale("late", Due.On(Erp.Today.PlusDays(-2))).WithBranch("GDL"));
        var page = await OpenAsync("<sales-control size=\"25\"></sales-control>");
        var rows = page.Locator("tbody tr");

        await Expect(rows).ToHaveCountAsync(25);
        await Expect(page.GetByLabel("In progress")).ToHaveAccessibleNameAsync("In progress (30)");
        await Button(page, "Next").ClickAsync();
        await Expect(rows).ToHaveCountAsync(6);
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Page 2");
        await Button(page, "Previous").ClickAsync();
        await Expect(rows).ToHaveCountAsync(25);
        await page.GetByLabel("Overdue").CheckAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await page.GetByLabel("Overdue").UncheckAsync();
        await page.GetByLabel("Branch").FillAsync("GDL");
        await Button(page, "Search").ClickAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync("late");
    }

    [BrowserFact]
    public async Task WithoutAttention_ByBranch_HasAChartATableBehindItAndFiles()
    {
        await Erp.ExecuteAsync(Sale("1", Due.On(Erp.Today.PlusDays(-2))), Sale("2", Due.On(Erp.Today.PlusDays(-40))), Sale("3"));
        var page = await OpenAsync("<follow-ups-without-attention link=\"/sales/{id}\"></follow-ups-without-attention>", "es");

        await Expect(page.Locator("tbody tr[part=row]")).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync("Días de atraso por sucursal. MTY: 2");
        await Expect(page.Locator("rect")).ToHaveCountAsync(2);
        await page.GetByText("Ver como tabla").ClickAsync();
        await Expect(page.Locator(".counts tbody td")).ToHaveTextAsync(["0", "1", "0", "0", "1", "2"]);
        foreach (var file in (string[])["CSV", "XLSX"])
        {
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = file }).ClickAsync());
            Assert.NotEqual(0, new FileInfo(await download.PathAsync()).Length);
        }
    }

    [BrowserTheory]
    [InlineData("agenda", "Agenda", "pending")]
    [InlineData("no-next-step", "Sales with no next step", "free")]
    public async Task WithoutAttention_WithAnotherReport_ShowsThatReport(string report, string title, string expected)
    {
        await Erp.ExecuteAsync(Sale("pending", Due.On(Erp.Today.PlusDays(2))), new OpenOperation("free"));
        var page = await OpenAsync($"<follow-ups-without-attention report=\"{report}\"></follow-ups-without-attention>");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("tbody tr")).ToContainTextAsync(expected);
    }

    [BrowserTheory]
    [InlineData(401, "Su sesión terminó.")]
    [InlineData(502, "El servidor no responde")]
    public async Task List_WithoutRows_SaysWhyAndCanBeTriedAgain(int status, string expected)
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("<sales-control></sales-control>", "es");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await page.RouteAsync("**/reports/**", route => route.FulfillAsync(new() { Status = status }));
        await page.GetByLabel("Concluido").CheckAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(expected);
        await page.UnrouteAsync("**/reports/**");

        await Button(page, "Intentar de nuevo").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("No se encontró nada.");
    }

    [BrowserFact]
    public async Task Names_OfTheHost_AreShownForItsKeys()
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("""<sales-control names='{"branch":{"MTY":"Monterrey"}}'></sales-control>""");

        await Expect(page.Locator("tbody tr")).ToContainTextAsync("Monterrey");
        await page.GetByLabel("Branch").FocusAsync();
        await Expect(page.Locator("datalist option[value=Monterrey]")).ToHaveCountAsync(1);
        await page.GetByLabel("Branch").FillAsync("Monterrey");
        await Button(page, "Search").ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.NotEqual(0, Erp.CountOf("GET /follow-ups/reports/sales-control"));
    }

    private static string Id(int number) => number.ToString("D3", CultureInfo.InvariantCulture);
}
