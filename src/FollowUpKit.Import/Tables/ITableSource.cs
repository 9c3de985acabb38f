namespace FollowUpKit.Import;

/// <summary>A kind of file.</summary>
internal interface ITableSource
{
    TableFormat Format { get; }

    IReadOnlyList<string> Columns { get; }

    IEnumerable<TableRow> Rows(IProgress<long>? progress);
}
