namespace FollowUpKit.Storage.Relational;

/// <summary>How a database that spreads tables over servers says that it does, and whether it does so as the dialect needs it.</summary>
internal abstract class TableDistribution
{
    /// <summary>A query that gives the name of the catalog to ask; no row where the database spreads nothing.</summary>
    public abstract string FindCatalog { get; }

    /// <summary>
    /// A query that gives, for each table, its name, its kind, the column by which it is distributed, and the group of tables that lie together; nulls where the
    /// catalog does not know the table.
    /// </summary>
    public abstract string Read(string catalog, IEnumerable<string> tables);

    /// <summary>What is wrong with the tables; null where nothing is.</summary>
    /// <param name="tables">What <see cref="Read"/> gave.</param>
    /// <param name="names">Their names.</param>
    public abstract string? Complaint(IReadOnlyList<(string Name, string? Kind, string? Column, string? Group)> tables, TableNames names);
}
