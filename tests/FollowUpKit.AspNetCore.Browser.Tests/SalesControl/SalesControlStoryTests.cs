using FollowUpKit.ConformanceHost;
using Npgsql;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>The story of the screens in the sample ERP: a new sale, its indicator, the result, the next step, the conclusion, the report.</summary>
[Collection("browser")]
public sealed class SalesControlStoryTests(BrowserFixture fixture)
{
    private const string Title = "40 sillas de oficina para la sala de juntas";

#pragma warning disable RS0030 // The sample runs by the clock of the system, as its users do.
    private static readonly DateOnly Tomorrow = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1);
#pragma warning restore RS0030

    [BrowserFact]
    public Task Story_OnSqliteByMouse_EndsInAConcludedSale() => PlayAsync("", _ => new MouseHand());

    [BrowserFact]
    public Task Story_OnSqliteByKeyboard_EndsInAConcludedSale() => PlayAsync("", page => new KeyboardHand(page));

    [PostgreSqlBrowserFact]
    public async Task Story_OnPostgreSqlByMouse_EndsInAConcludedSale()
    {
        using var server = PostgreSqlServer.Open();
        await PlayAsync(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = $"erp_{Guid.NewGuid():N}" }.ConnectionString, _ => new MouseHand());
    }

    private async Task PlayAsync(string postgreSql, Func<IPage, IHand> handOn)
    {
        await using var server = await SalesControlServer.StartAsync(postgreSql);
        await using var context = await fixture.Browser.NewContextAsync(new() { Locale = "en-US", BaseURL = server.Address, ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        var (faults, hand) = (new List<string>(), handOn(page));
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());

        await page.GotoAsync("/");
        await hand.PressAsync(page.Locator("button[name=person][value=ana]"));
        await OpenSaleAsync(page, hand);
        await ReadListAsync(page, hand, "In progress");
        await hand.PressAsync(Link(page, Title));
        await CaptureAsync(page, hand);
        await ConcludeAsync(page, hand);
        await ReadListAsync(page, hand, "Concluded");
        await ReadReportAsync(page, hand);

        Assert.Empty(faults);
    }

    private static async Task OpenSaleAsync(IPage page, IHand hand)
    {
        await hand.PressAsync(Link(page, "New sale"));
        await hand.ChooseAsync(page.GetByLabel("Customer"), (await page.Locator("#Customer option").Nth(1).TextContentAsync())!);
        await hand.FillAsync(page.GetByLabel("Sale", new() { Exact = true }), Title);
        await hand.FillAsync(page.GetByLabel("Amount"), "1250");
        await hand.FillAsync(page.GetByLabel("What is to be done"), "Ask about the quotation");
        await hand.FillAsync(page.GetByLabel("Date", new() { Exact = true }), Tomorrow);
        await hand.PressAsync(Button(page, "Save"));
        await Assertions.Expect(page.GetByRole(AriaRole.Article).First).ToContainTextAsync("1. Ask about the quotation");
    }

    private static async Task ReadListAsync(IPage page, IHand hand, string status)
    {
        await hand.PressAsync(page.Locator("nav.pages").GetByText("Sales", new() { Exact = true }));
        var cell = page.Locator("tbody tr").Filter(new() { HasText = Title }).Locator("> *").Nth(2);
        await Assertions.Expect(cell.Locator("follow-up-indicator")).ToContainTextAsync(status);
    }

    private static async Task CaptureAsync(IPage page, IHand hand)
    {
        await hand.PressAsync(Button(page, "Enter the result"));
        await hand.FillAsync(page.GetByLabel("Details", new() { Exact = true }), "The price seemed high");
        await hand.FillAsync(page.GetByLabel("What is to be done"), "Check the new quotation");
        await hand.FillAsync(page.GetByLabel("Date", new() { Exact = true }).Last, Tomorrow);
        await hand.PressAsync(Button(page, "Save"));
        await Assertions.Expect(page.GetByRole(AriaRole.Article).First).ToContainTextAsync("2. Check the new quotation");
    }

    private static async Task ConcludeAsync(IPage page, IHand hand)
    {
        await hand.PressAsync(Button(page, "Enter the result"));
        await hand.FillAsync(page.GetByLabel("Details", new() { Exact = true }), "They bought");
        await hand.TakeNextAsync(page.GetByLabel("Next step", new() { Exact = true }), page.GetByLabel("Concluded, end the chase"));
        await hand.PressAsync(Button(page, "Save"));
        await Assertions.Expect(page.Locator("follow-up-chain .indicator").First).ToContainTextAsync("Concluded");
    }

    private static async Task ReadReportAsync(IPage page, IHand hand)
    {
        await hand.PressAsync(page.Locator("nav.pages").GetByText("Without attention"));
        await Assertions.Expect(page.Locator("follow-ups-without-attention tr[part=row]").First).ToBeVisibleAsync();
        var download = page.WaitForDownloadAsync();
        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "CSV" }));
        Assert.Equal("without-attention.csv", (await download).SuggestedFilename);
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Link(IPage page, string name) => page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
}
