using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>A status in its colours, with its symbol for people who do not see colours.</summary>
internal static class StatusText
{
    public static Text Of(OperationIndicator indicator) => Of(indicator.Status);

    public static Text Of(FollowUpStatus status)
    {
        var look = StatusAppearance.For(status);
        return new Text(
            $" {look.Symbol} {look.GetLabel()} ",
            new Style(Color.FromHex(look.TextColor), Color.FromHex(look.Color)));
    }
}
