namespace FollowUpKit.Storage.Relational;

/// <summary>New rows of one table, as values that the driver takes.</summary>
public sealed class BulkRows
{
    internal BulkRows(string table, IReadOnlyList<BulkColumn> columns, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        Table = table;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The table as it stands in statements: with its schema, quoted.</summary>
    public string Table { get; }

    /// <summary>The columns of the values, in their order.</summary>
    public IReadOnlyList<BulkColumn> Columns { get; }

    /// <summary>The names of the columns with commas between them, for a statement.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    /// <summary>The rows: of each a value for each column, null for none.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }
}
