namespace FollowUpKit.Storage.Relational;

/// <summary>A change of the first rows of an index that meet a condition.</summary>
internal sealed record FirstRowsUpdate
{
    public FirstRowsUpdate(string table, string index, IReadOnlyList<string> key) => (Table, Index, Key) = (table, index, key);

    public string Table { get; }

    /// <summary>The name of the index.</summary>
    public string Index { get; }

    /// <summary>The primary key; its first column is compared with the parameter of its name.</summary>
    public IReadOnlyList<string> Key { get; }

    /// <summary>What the columns are set to.</summary>
    public string Assignments { get; init; } = "";

    /// <summary>The condition, by the columns of the table alone.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The order of the index.</summary>
    public string Order { get; init; } = "";

    /// <summary>How many rows at most.</summary>
    public string Limit { get; init; } = "";
}
