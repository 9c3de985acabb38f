namespace FollowUpKit.LoadBenchmark;

/// <summary>A table to be filled with a row for each sale or each follow-up.</summary>
internal sealed record Table(string Name, bool IsPerFollowUp, IReadOnlyList<Column> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    public IEnumerable<(Sale Sale, Step Step)> Rows(IEnumerable<Sale> sales) => IsPerFollowUp
        ? sales.SelectMany(sale => sale.Steps, (sale, step) => (sale, step))
        : sales.Select(sale => (sale, sale.Last));
}
