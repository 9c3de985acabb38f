using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>A column of a report.</summary>
/// <typeparam name="TRow">A row.</typeparam>
/// <param name="Add">Adds it to a table.</param>
/// <param name="Cell">What it shows of a row.</param>
internal sealed record Column<TRow>(Action<Table> Add, Func<TRow, Reader, IRenderable> Cell)
{
    public static Column<TRow> Words(string name, Func<TRow, string?> cell) => new(table => table.Words(name), (row, _) => new Text(cell(row) ?? ""));

    /// <summary>Texts below each other.</summary>
    public static Column<TRow> Lines(string name, Func<TRow, string?[]> cell) =>
        Words(name, row => string.Join('\n', cell(row).Where(line => !string.IsNullOrEmpty(line))));

    public static Column<TRow> Numbers(string name, Func<TRow, string> cell) => new(table => table.Numbers(name), (row, _) => new Text(cell(row)));

    public static Column<TRow> NoWrap(string name, Func<TRow, Reader, IRenderable> cell) => new(table => table.NoWrap(name), cell);
}
