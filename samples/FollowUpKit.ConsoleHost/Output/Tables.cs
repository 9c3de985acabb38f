using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Tables that still fit where a terminal has 80 columns.</summary>
internal static class Tables
{
    public static Table Plain() => new() { Border = TableBorder.Simple };

    public static Table Words(this Table table, string column) => table.Add(column, _ => { });

    public static Table NoWrap(this Table table, string column) => table.Add(column, added => added.NoWrap());

    public static Table Numbers(this Table table, string column) => table.Add(column, added => added.RightAligned().NoWrap());

    private static Table Add(this Table table, string column, Action<TableColumn> shape) =>
        table.AddColumn(new Text(ConsoleHost.Words.Get($"Column_{column}"), new Style(decoration: Decoration.Bold)), shape);

    private static Table AddColumn(this Table table, Text header, Action<TableColumn> shape)
    {
        var column = new TableColumn(header) { Padding = new Padding(0, 0, 1, 0) };
        shape(column);
        return table.AddColumn(column);
    }
}
