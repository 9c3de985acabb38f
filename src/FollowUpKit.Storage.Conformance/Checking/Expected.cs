namespace FollowUpKit.Storage.Conformance;

/// <summary>What a reader should answer, worked out from <c>Matches</c> over snapshots.</summary>
internal static class Expected
{
    public static List<FollowUpRow> FollowUpRows(IEnumerable<OperationSnapshot> operations, FollowUpFilter? filter = null)
    {
        var rows =
            from operation in operations
            from followUp in operation.FollowUps
            where (filter ?? new("")).Matches(operation, followUp)
            select FollowUpRow.From(operation, followUp);
        return
        [
            .. rows.OrderBy(row => row.AttentionFrom)
                .ThenBy(row => row.Operation, CodePointComparer.Instance)
                .ThenBy(row => row.Number),
        ];
    }

    public static List<OperationRow> OperationRows(IEnumerable<OperationSnapshot> operations, OperationFilter? filter = null) =>
    [
        .. operations.Where((filter ?? new("")).Matches)
            .OrderByDescending(operation => operation.OpenedAt)
            .ThenBy(operation => operation.Operation, CodePointComparer.Instance)
            .Select(OperationRow.From),
    ];

    public static List<FollowUpGroup> Groups(IEnumerable<FollowUpRow> rows, FollowUpGrouping grouping) => Ordered(
        rows.GroupBy(row => grouping switch
        {
            FollowUpGrouping.Branch => new FollowUpGroup { Branch = row.Branch },
            FollowUpGrouping.Agent => new FollowUpGroup { Agent = row.Agent },
            _ => new FollowUpGroup { DueDate = row.DueDate, TimeZone = row.TimeZone },
        }).Select(rows => rows.Key with { Count = rows.LongCount() }));

    /// <summary>Groups and lookups come in no order.</summary>
    public static List<FollowUpGroup> Ordered(IEnumerable<FollowUpGroup> groups) =>
        [.. groups.OrderBy(Shown.Text, StringComparer.Ordinal)];

    public static List<OperationRow> Ordered(IEnumerable<OperationRow> rows) =>
        [.. rows.OrderBy(row => row.Operation, CodePointComparer.Instance)];
}
