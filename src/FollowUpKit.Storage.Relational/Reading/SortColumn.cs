namespace FollowUpKit.Storage.Relational;

/// <summary>A column to sort by, and its value in the last row of the page before.</summary>
internal sealed class SortColumn(string name, object? place, bool descending = false, bool nullable = false, object? beyond = null)
{
    public string Name => name;

    public object? Place => place;

    public bool Descending => descending;

    /// <summary>Whether rows may have no value; they come last.</summary>
    public bool Nullable => nullable;

    /// <summary>What the values of all rows that match lie beyond, where they have one; null where that is not known.</summary>
    public object? Beyond => beyond;
}
