namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>A test with an ERP and pages of it. No page may break the content security policy, fail in a script or open a dialog.</summary>
[Collection("browser")]
public abstract class BrowserTest(BrowserFixture fixture) : IAsyncLifetime
{
    private readonly List<string> _faults = [];
    private readonly List<IPage> _pages = [];
    private Erp? _erp;

    private protected Erp Erp => _erp ?? throw new InvalidOperationException("The ERP has not started.");

    /// <summary>How many follow-ups of a sale may be pending at once.</summary>
    private protected virtual int PendingLimit => 1;

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is null) _erp = await Erp.StartAsync(PendingLimit);
    }

    public async Task DisposeAsync()
    {
        foreach (var page in _pages)
        {
            _faults.AddRange(await page.EvaluateAsync<string[]>("window.violations ?? []"));
            await page.Context.DisposeAsync();
        }

        if (_erp is not null) await _erp.DisposeAsync();
        Assert.Empty(_faults);
    }

    private protected async Task<IPage> OpenAsync(
        string body, string language = "en", int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, string user = "ana", Instant? clock = null, string direction = "ltr", bool touch = false)
    {
        var context = await fixture.Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            TimezoneId = "America/Mexico_City",
            Locale = "en-US",
            HasTouch = touch,
        });
        await context.AddCookiesAsync([new() { Name = "user", Value = user, Url = Erp.Address }]);
        if (clock is { } time) await context.Clock.InstallAsync(new() { TimeDate = time.ToDateTimeUtc() });
        await context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', event => (window.violations ??= []).push(event.violatedDirective + ' ' + event.blockedURI));");
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        page.PageError += (_, error) => _faults.Add(error);
        page.Dialog += (_, dialog) =>
        {
            _faults.Add("dialog " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        _pages.Add(page);
        await page.GotoAsync(Erp.Page(body, language, direction));
        return page;
    }

    private protected static OpenOperation Sale(string id, Due? due = null) => new OpenOperation(id)
        .WithBranch("MTY")
        .WithAgent("ana")
        .WithTitle("40 sillas de oficina")
        .WithCustomer("Muebles del Norte")
        .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", due ?? Due.On(Erp.Today)).WithKind("call"));

    private protected static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private protected static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);
}
