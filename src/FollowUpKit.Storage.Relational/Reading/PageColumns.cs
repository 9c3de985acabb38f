namespace FollowUpKit.Storage.Relational;

/// <summary>What a page of follow-ups shows, as it stands in statements.</summary>
/// <param name="names">The columns that are shown.</param>
/// <param name="instant">The column that the rows are sorted by beside them.</param>
internal sealed class PageColumns(IReadOnlyList<string> names, string instant)
{
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Those of the table.</summary>
    public string OfTable { get; } = List("f", names);

    /// <summary>Those of the table, by their names.</summary>
    public string OfTableNamed { get; } = Named("f", names);

    /// <summary>Those of the table with what they are sorted by, to be kept until the page is complete.</summary>
    public string Kept { get; } = Named("f", [.. names, instant]);

    /// <summary>Those of what was kept.</summary>
    public string OfPage { get; } = List("page", names);

    /// <summary>Columns of a table by their names.</summary>
    public static string Named(string table, IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{table}.{name} AS {name}"));

    private static string List(string table, IReadOnlyList<string> names) => string.Join(", ", names.Select(name => $"{table}.{name}"));
}
