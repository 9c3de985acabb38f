namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>One browser for all tests; each page has a context of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("There is no browser.");

    public async Task InitializeAsync()
    {
        if (Chromium.ReasonToSkip is not null) return;
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path ?? throw new FileNotFoundException("FOLLOWUPKIT_DEMAND_CHROMIUM is set, and no Chromium was found."),
            Args = ["--no-sandbox"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
