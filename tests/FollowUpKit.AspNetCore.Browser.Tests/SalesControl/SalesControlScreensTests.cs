using Deque.AxeCore.Playwright;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>Every screen of the sample ERP: no violation of any rule of axe-core, nothing wider than the window, no error in a script.</summary>
[Collection("browser")]
public sealed class SalesControlScreensTests(BrowserFixture fixture, SalesControlScreensTests.Server server) : IClassFixture<SalesControlScreensTests.Server>
{
    private static readonly string[] Screens =
        ["/", "/?status=Overdue&order=MostOverdue", "/Sales/New", "/Sales/15", "/Sales/15/data", "/Control", "/Agenda", "/WithoutAttention", "/NoNextStep", "/Sales/99999", "/Door"];

    [BrowserTheory]
    [InlineData("en", 1280, ColorScheme.Light)]
    [InlineData("es", 320, ColorScheme.Dark)]
    [InlineData("es", 768, ColorScheme.Light)]
    [InlineData("en", 768, ColorScheme.Dark)]
    public async Task Screens_InALanguageOnAScreen_BreakNoRuleOfAxe(string language, int width, ColorScheme scheme)
    {
        await using var context = await fixture.Browser.NewContextAsync(new()
        {
            Locale = language == "es" ? "es-MX" : "en-US",
            BaseURL = server.Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
        });
        var (page, faults) = (await context.NewPageAsync(), new List<string>());
        page.PageError += (_, error) => faults.Add(error);
        await page.GotoAsync("/Door");
        await page.Locator("button[name=person][value=elena]").ClickAsync();
        foreach (var screen in Screens)
        {
            await page.GotoAsync(screen, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(language, (await page.Locator("html").GetAttributeAsync("lang"))![..2]);
            var result = await page.RunAxe();
            faults.AddRange(result.Violations.SelectMany(violation => violation.Nodes.Select(found => $"{screen} {violation.Id} {found.Target} {found.Html}")));
            var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (excess > 0) faults.Add($"{screen} is {excess} pixels too wide");
        }

        Assert.Empty(faults);
    }

    public sealed class Server : IAsyncLifetime
    {
        private SalesControlServer? _server;

        public string Address => _server!.Address;

        public async Task InitializeAsync() => _server = Chromium.ReasonToSkip is null ? await SalesControlServer.StartAsync() : null;

        public async Task DisposeAsync()
        {
            if (_server is not null) await _server.DisposeAsync();
        }
    }
}
