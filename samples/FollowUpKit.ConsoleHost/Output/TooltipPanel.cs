using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>The tooltip of a sale, framed in the colour of its status.</summary>
internal static class TooltipPanel
{
    public static Panel Of(OperationTooltip tooltip) => new(new Text(tooltip.ToText()))
    {
        Border = BoxBorder.Rounded,
        BorderStyle = new Style(Color.FromHex(tooltip.Indicator.Appearance.Color)),
    };
}
