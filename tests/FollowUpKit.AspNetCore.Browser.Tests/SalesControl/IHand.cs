namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>How a person uses a page.</summary>
internal interface IHand
{
    Task PressAsync(ILocator button);

    Task FillAsync(ILocator field, string text);

    Task FillAsync(ILocator field, DateOnly date);

    Task ChooseAsync(ILocator choice, string option);

    /// <summary>Takes the choice to the right of the one that is taken.</summary>
    Task TakeNextAsync(ILocator taken, ILocator next);
}
