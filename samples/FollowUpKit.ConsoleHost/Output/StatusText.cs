using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>A status in its colours, with its symbol for people who do not see colours.</summary>
internal static class StatusText
{
    public static Text Of(OperationIndicator indicator) => Of(indicator.Status);

    /// <param name="status">The status.</param>
    /// <param name="width">How long its label may be before it is broken into lines.</param>
    public static Text Of(FollowUpStatus status, int width = int.MaxValue)
    {
        var look = StatusAppearance.For(status);
        var label = look.GetLabel();
        return new Text(
            $" {look.Symbol} {(label.Length > width ? label.Replace(" ", "\n   ", StringComparison.Ordinal) : label)} ",
            new Style(Color.FromHex(look.TextColor), Color.FromHex(look.Color)));
    }
}
