using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>What was done and may be a mistake, in words.</summary>
internal static class WarningText
{
    public static Text Of(CommandWarning warning) =>
        new(Words.Fill("Warning", ("code", warning.Code), ("message", warning.GetMessage())), new Style(Color.Yellow));
}
