namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>A person with a keyboard and without a mouse.</summary>
internal sealed class Keys(IPage page)
{
    private const int MostTabs = 80;

    // The name of what has the focus, through shadow roots, and whether it has just got it.
    private const string NameOfFocused = """
        () => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
          const before = window.lastFocused;
          window.lastFocused = focused;
          return focused === before ? "" : (focused?.labels?.[0] ?? focused)?.textContent.trim() ?? "";
        }
        """;

    /// <summary>Goes on with the tab key to what has this name.</summary>
    public async Task GoToAsync(string name)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<string>(NameOfFocused) == name) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tab key does not reach {name}.");
    }

    public async Task PressOnAsync(string name, string key)
    {
        await GoToAsync(name);
        await page.Keyboard.PressAsync(key);
    }

    public async Task TypeAsync(string name, string text)
    {
        await GoToAsync(name);
        await page.Keyboard.TypeAsync(text);
    }
}
