namespace FollowUpKit;

/// <summary>The names of the fields of a chain in its hash, which is stored, so that they must never change; in the order of the hash.</summary>
internal static class ImportFieldNames
{
    private const int MostKept = 64;

    private static readonly (string Column, string Name)[]?[] Kept = new (string, string)[]?[MostKept];

    public static IReadOnlyList<(string Column, string Name)> OfOperation { get; } = Of("operation", ImportColumns.Operations);

    /// <summary>Those of a follow-up by its place, from 0.</summary>
    public static IReadOnlyList<(string Column, string Name)> OfFollowUp(int index)
    {
        if (index >= MostKept) return Made(index);
        return Kept[index] ??= Made(index);
    }

    private static (string Column, string Name)[] Made(int index) => Of(ContentHash.ItemOf("follow_up", index), ImportColumns.FollowUps);

    private static (string Column, string Name)[] Of(string item, IReadOnlyList<string> columns) =>
        [.. columns.OrderBy(column => column, StringComparer.Ordinal).Select(column => (column, $"{item}.{column}"))];
}
