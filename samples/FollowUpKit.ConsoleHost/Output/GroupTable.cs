using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>Counts by group, as a table or as bars.</summary>
internal static class GroupTable
{
    private static readonly Color[] Colors = [Color.Yellow, Color.Orange1, Color.DarkOrange, Color.Red, Color.Maroon];

    public static IRenderable Of(IReadOnlyList<GroupRow> groups)
    {
        var table = Tables.Plain().Words("Group");
        if (groups[0].HasThen) table.Words("Then");
        table.Numbers("Count");
        foreach (var (name, _) in groups[0].Figures) table.Numbers($"{char.ToUpperInvariant(name[0])}{name[1..]}");
        foreach (var group in groups) table.AddRow(Cells(group).Select(cell => new Text(cell)));
        return table;
    }

    public static IRenderable Bars(IReadOnlyList<GroupRow> groups, int width)
    {
        var thens = groups.Select(group => group.HasThen ? group.Then : "").Distinct().ToList();
        var chart = new BarChart { Width = Math.Min(width, 100) };
        foreach (var group in groups)
            chart.AddItem(Label(group), group.Count, Colors[Math.Max(0, thens.IndexOf(group.HasThen ? group.Then : "")) % Colors.Length]);
        return chart;
    }

    private static string Label(GroupRow group) =>
        Markup.Escape(group.HasThen ? $"{Named(group.Key)} · {Named(group.Then)}" : Named(group.Key));

    private static string Named(string? key) =>
        key is null ? Words.Get("Group_none") : char.IsAsciiDigit(key[0]) ? Words.Fill("Group_days", ("days", key)) : key;

    private static IEnumerable<string> Cells(GroupRow group)
    {
        yield return group.Key ?? Words.Get("Group_none");
        if (group.HasThen) yield return group.Then ?? Words.Get("Group_none");
        yield return Number(group.Count);
        foreach (var (_, value) in group.Figures) yield return Number(value);
    }

    private static string Number(object? value) => value switch
    {
        double number => number.ToString("0.#", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
