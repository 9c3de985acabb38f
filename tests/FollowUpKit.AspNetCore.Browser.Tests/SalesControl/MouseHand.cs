using System.Globalization;

namespace FollowUpKit.AspNetCore.Browser.Tests;

internal sealed class MouseHand : IHand
{
    public Task PressAsync(ILocator button) => button.ClickAsync();

    public Task FillAsync(ILocator field, string text) => field.FillAsync(text);

    public Task FillAsync(ILocator field, DateOnly date) => field.FillAsync(date.ToString("O", CultureInfo.InvariantCulture));

    public Task ChooseAsync(ILocator choice, string option) => choice.SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task TakeNextAsync(ILocator taken, ILocator next) => next.CheckAsync();
}
