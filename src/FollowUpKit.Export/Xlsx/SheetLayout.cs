using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export;

/// <summary>What a sheet has around its rows.</summary>
internal static class SheetLayout
{
    public static SheetViews FrozenHeader() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 });

    public static Columns Widths(IReadOnlyList<Header> headers) => new(headers.Select((header, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = header.Width,
        CustomWidth = true,
    }));

    /// <summary>The arrows of the header, for the rows below it.</summary>
    /// <param name="columns">How many columns there are, up to 26.</param>
    /// <param name="rows">How many rows there are, the header included.</param>
    public static AutoFilter Filter(int columns, int rows) =>
        new() { Reference = FormattableString.Invariant($"A1:{(char)('A' + columns - 1)}{rows}") };
}
