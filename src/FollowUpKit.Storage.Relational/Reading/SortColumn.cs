namespace FollowUpKit.Storage.Relational;

/// <summary>A column to sort by, and its value in the last row of the page before.</summary>
internal sealed class SortColumn(string name, object? place, bool descending = false, bool nullable = false)
{
    public string Name => name;

    public object? Place => place;

    public bool Descending => descending;

    /// <summary>Whether rows may have no value; they come last.</summary>
    public bool Nullable => nullable;
}
