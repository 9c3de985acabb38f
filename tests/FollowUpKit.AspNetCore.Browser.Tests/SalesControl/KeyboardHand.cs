using System.Globalization;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>Goes everywhere by the tab key.</summary>
internal sealed class KeyboardHand(IPage page) : IHand
{
    private const int MostTabs = 250;

    private const string HasFocus = """
        element => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
          return focused === element;
        }
        """;

    public async Task PressAsync(ILocator button)
    {
        await GoToAsync(button);
        await page.Keyboard.PressAsync("Enter");
    }

    public async Task FillAsync(ILocator field, string text)
    {
        await GoToAsync(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>As an American browser takes it.</summary>
    public Task FillAsync(ILocator field, DateOnly date) => FillAsync(field, date.ToString("MMddyyyy", CultureInfo.InvariantCulture));

    public Task ChooseAsync(ILocator choice, string option) => FillAsync(choice, option);

    public async Task TakeNextAsync(ILocator taken, ILocator next)
    {
        await GoToAsync(taken);
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(next).ToBeCheckedAsync();
    }

    private async Task GoToAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>(HasFocus)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The tab key does not reach {target}.");
    }
}
