namespace FollowUpKit.Import;

/// <summary>A kind of file.</summary>
internal interface ITableSource
{
    TableForm Form { get; }

    IReadOnlyList<string> Columns { get; }

    IEnumerable<TableRow> Rows(IProgress<long>? progress);
}
