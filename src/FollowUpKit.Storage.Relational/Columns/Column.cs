namespace FollowUpKit.Storage.Relational;

/// <summary>A column of a table.</summary>
internal class Column(string name, ColumnType type, int? length, bool isNullable)
{
    public string Name => name;

    public ColumnType Type => type;

    /// <summary>The greatest length in code points, or in bytes; null where there is none.</summary>
    public int? Length => length;

    public bool IsNullable => isNullable;
}
