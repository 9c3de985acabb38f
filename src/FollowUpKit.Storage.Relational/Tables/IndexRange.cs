namespace FollowUpKit.Storage.Relational;

/// <summary>A range of an index.</summary>
internal sealed class IndexRange(TableIndex index, string condition)
{
    public TableIndex Index => index;

    /// <summary>The condition of its rows, beside the clauses that all ranges share.</summary>
    public string Condition => condition;
}
