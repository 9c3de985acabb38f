using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>The tooltip of a sale, framed in the colour of its status.</summary>
internal static class TooltipPanel
{
    /// <param name="tooltip">The tooltip.</param>
    /// <param name="zone">The zone of the reader; a time of another is told with it.</param>
    public static Panel Of(OperationTooltip tooltip, string zone) => new(new Text(tooltip.ToText(readerTimeZone: zone)))
    {
        Border = BoxBorder.Rounded,
        BorderStyle = new Style(Color.FromHex(tooltip.Indicator.Appearance.Color)),
    };
}
