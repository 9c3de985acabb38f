namespace FollowUpKit.Storage.Conformance;

/// <summary>What a reader should answer, worked out from <c>Matches</c> and the comparers over snapshots.</summary>
internal static class Expected
{
    public static List<FollowUpRow> FollowUpRows(
        IEnumerable<OperationSnapshot> operations, FollowUpFilter? filter = null, FollowUpOrder? order = null)
    {
        filter ??= new("");
        var rows =
            from operation in operations
            from followUp in operation.FollowUps
            where filter.Matches(operation, followUp)
            select FollowUpRow.From(operation, followUp);
        return [.. rows.OrderBy(row => row, new FollowUpOrderComparer(order ?? Pages.OrderOf(filter)))];
    }

    public static List<OperationRow> OperationRows(
        IEnumerable<OperationSnapshot> operations, OperationFilter? filter = null, OperationOrder order = OperationOrder.Newest) =>
    [
        .. operations.Where((filter ?? new("")).Matches)
            .OrderBy(operation => operation, new OperationOrderComparer(order))
            .Select(OperationRow.From),
    ];

    public static List<StoredReopening> Reopenings(
        IEnumerable<(OperationSnapshot Operation, IReadOnlyList<AcceptedCommand> History)> sales, ReopeningFilter filter)
    {
        var rows =
            from sale in sales
            from command in sale.History
            from reopening in command.Changes.OfType<OperationChange.Reopened>()
            let row = StoredReopening.From(sale.Operation, reopening, command.Version, command.At, command.By)
            where filter.Matches(sale.Operation, row)
            select row;
        return [.. rows.OrderBy(row => row, ReopeningComparer.Instance)];
    }

    public static List<ReopeningGroup> Groups(IEnumerable<StoredReopening> rows, IReadOnlyList<OperationColumn> by)
    {
        var groups = new Dictionary<string, ReopeningGroup>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var group = new ReopeningGroup();
            if (by.Contains(OperationColumn.Branch)) group.Branch = row.Branch;
            if (by.Contains(OperationColumn.Agent)) group.Agent = row.Agent;
            if (by.Contains(OperationColumn.Customer)) group.Customer = row.Customer;
            if (by.Contains(OperationColumn.Outcome)) group.Outcome = row.Conclusion.Outcome;
            var key = Shown.Text(group);
            if (!groups.TryGetValue(key, out var sum)) groups.Add(key, sum = group);
            sum.Count++;
        }

        return Ordered(groups.Values);
    }

    public static List<FollowUpGroup> Groups(IEnumerable<FollowUpRow> rows, FollowUpGrouping grouping)
    {
        var groups = new Dictionary<string, FollowUpGroup>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var group = new FollowUpGroup { Period = PeriodOf(row, grouping.Periods) };
            if (grouping.Periods is not null && group.Period is null) continue;
            foreach (var column in grouping.By) Copy(column, row, group);
            var key = Shown.Text(group);
            if (!groups.TryGetValue(key, out var sum)) groups.Add(key, sum = group);
            sum.Count++;
            if (row.Result is { } result && result.At < row.OverdueFrom) sum.OnTimeCount++;
            if (row.Result is { CapturedLate: true }) sum.CapturedLateCount++;
        }

        return Ordered(groups.Values);
    }

    public static List<OperationGroup> Groups(IEnumerable<OperationRow> rows, IReadOnlyList<OperationColumn> by)
    {
        var groups = new Dictionary<string, OperationGroup>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var group = new OperationGroup();
            if (by.Contains(OperationColumn.Branch)) group.Branch = row.Branch;
            if (by.Contains(OperationColumn.Agent)) group.Agent = row.Agent;
            if (by.Contains(OperationColumn.Customer)) group.Customer = row.Customer;
            if (by.Contains(OperationColumn.Outcome)) group.Outcome = row.Conclusion?.Outcome;
            var key = Shown.Text(group);
            if (!groups.TryGetValue(key, out var sum)) groups.Add(key, sum = group);
            sum.Count++;
            sum.DoneCount += row.DoneCount;
            if (row.TimeToFirstContact is not { } time) continue;
            sum.FirstContactCount++;
            sum.TotalTimeToFirstContact = (sum.TotalTimeToFirstContact ?? NodaTime.Duration.Zero) + time;
        }

        return Ordered(groups.Values);
    }

    /// <summary>Groups and lookups come in no order.</summary>
    public static List<T> Ordered<T>(IEnumerable<T> groups) => [.. groups.OrderBy(group => Shown.Text(group), StringComparer.Ordinal)];

    public static List<OperationRow> Ordered(IEnumerable<OperationRow> rows) =>
        [.. rows.OrderBy(row => row.OperationId, CodePointComparer.Instance)];

    private static int? PeriodOf(FollowUpRow row, IReadOnlyList<DuePeriod>? periods)
    {
        for (var i = 0; i < periods?.Count; i++)
        {
            if (periods[i].Contains(row.Branch, row.TimeZone, row.DueDate)) return i;
        }

        return null;
    }

    private static void Copy(FollowUpColumn column, FollowUpRow row, FollowUpGroup group)
    {
        switch (column)
        {
            case FollowUpColumn.Branch: group.Branch = row.Branch; break;
            case FollowUpColumn.Agent: group.Agent = row.Agent; break;
            case FollowUpColumn.Customer: group.Customer = row.Customer; break;
            case FollowUpColumn.Kind: group.Kind = row.Kind; break;
            case FollowUpColumn.DueDate: group.DueDate = row.DueDate; break;
            case FollowUpColumn.TimeZone: group.TimeZone = row.TimeZone; break;
            case FollowUpColumn.Outcome: group.Outcome = row.Result?.Outcome; break;
            default: group.DaysLate = row.Result?.DaysLate; break;
        }
    }
}
