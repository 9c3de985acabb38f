namespace FollowUpKit.Import;

/// <summary>The first row of a table.</summary>
internal static class Header
{
    /// <summary>The names without blanks around them, up to the last one.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> cells)
    {
        var names = cells.Select(cell => cell.Trim().Trim('\uFEFF')).ToList();
        return names.GetRange(0, names.FindLastIndex(name => name.Length > 0) + 1);
    }
}
