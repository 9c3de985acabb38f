using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>What a plan reads of a table of ours.</summary>
/// <param name="Index">The index; null where the table is read from its beginning to its end.</param>
/// <param name="Table">The table, or its alias.</param>
/// <param name="Columns">The columns by which the index is entered.</param>
/// <param name="Fixed">Those of them that have one value, or none.</param>
internal sealed record PlanRange(string? Index, string Table, IReadOnlyList<string> Columns, IReadOnlyList<string> Fixed)
{
    public bool IsWholeTable => Index is null || Columns.Count == 0;

    /// <summary>Whether all rows of the tenant are read, with no partial index to leave some out.</summary>
    public bool IsWholeTenant => Columns is ["tenant"] && !TableIndex.All.Any(index => index.Where is not null && Index!.EndsWith(index.Name, StringComparison.Ordinal));

    /// <summary>Whether all rows have one value of the order, or none: those that a page ends in.</summary>
    public bool IsOfTies => Fixed.Count > 1;

    /// <summary>Whether rows of one operation are looked up.</summary>
    public bool IsLookUp => Columns is ["tenant", "operation", ..];

    public override string ToString() => Index is null ? Table : $"{Index} ({string.Join(", ", Columns)})";
}
