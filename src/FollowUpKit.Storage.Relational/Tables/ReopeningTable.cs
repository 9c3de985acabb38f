namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a reopening: when, by whom and why, and the conclusion that it undid. Its key has the version of the command.</summary>
internal static class ReopeningTable
{
    private static readonly ColumnSet<StoredReopening> Own = new ColumnSet<StoredReopening>()
        .Long("version", reopening => reopening.Version, (reopening, value) => reopening.Version = value)
        .Instant("reopened_at", reopening => reopening.At, (reopening, value) => reopening.At = value)
        .Date("reopening_date", reopening => reopening.Date, (reopening, value) => reopening.Date = value)
        .Text("reopened_by", ColumnLengths.Identifier, reopening => reopening.By, (reopening, value) => reopening.By = value)
        .Text("reopening_reason", ColumnLengths.Reason, reopening => reopening.Reason, (reopening, value) => reopening.Reason = value);

    private static readonly ColumnSet<ConclusionSnapshot> Conclusion = OperationTable.ConclusionColumns(isOptional: false);

    public static readonly Table Definition = new(
        "reopenings", 3, OperationTable.Definition, [.. OperationTable.Key.Columns, .. Own.Columns, .. Conclusion.Columns]);

    /// <summary>All that is read of a reopening, after its tenant.</summary>
    public static readonly string[] Read = [.. Definition.Columns.Skip(1).Select(column => column.Name)];

    public static List<object?> Values(OperationKey key, StoredReopening reopening, SqlDialect dialect) => dialect.ValuesOf(Facts(key, reopening));

    /// <summary>The facts of all columns, as values of C#.</summary>
    public static List<object?> Facts(OperationKey key, StoredReopening reopening)
    {
        var facts = new List<object?>(Definition.Columns.Count);
        OperationTable.Key.AddFacts(key, facts);
        Own.AddFacts(reopening, facts);
        Conclusion.AddFacts(reopening.Conclusion, facts);
        return facts;
    }

    public static StoredReopening ReadReopening(SqlRow row)
    {
        var reopening = new StoredReopening { OperationId = row.Text() };
        Own.Read(reopening, row);
        Conclusion.Read(reopening.Conclusion, row);
        return reopening;
    }
}
