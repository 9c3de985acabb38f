namespace FollowUpKit.Storage.Relational;

/// <summary>By what follow-ups are counted, in SQL and back.</summary>
internal static class FollowUpGroups
{
    public static string ColumnOf(FollowUpColumn column) => column switch
    {
        FollowUpColumn.Branch => "branch",
        FollowUpColumn.Agent => "agent",
        FollowUpColumn.Customer => "customer",
        FollowUpColumn.Kind => "kind",
        FollowUpColumn.DueDate => "due_date",
        FollowUpColumn.TimeZone => "time_zone",
        FollowUpColumn.Outcome => "result_outcome",
        FollowUpColumn.DaysLate => "days_late",
        _ => throw new ArgumentOutOfRangeException(nameof(column), FormattableString.Invariant($"{(int)column}"), "There is no such fact."),
    };

    /// <summary>The facts that the database groups by: periods are found from zone, due date and branch afterwards, however many they are.</summary>
    public static IReadOnlyList<FollowUpColumn> ColumnsOf(FollowUpGrouping grouping) => grouping.Periods is null
        ? grouping.By
        : [.. grouping.By.Union(
            grouping.Periods.Any(period => period.IsOfSomeBranches)
                ? [FollowUpColumn.TimeZone, FollowUpColumn.DueDate, FollowUpColumn.Branch]
                : [FollowUpColumn.TimeZone, FollowUpColumn.DueDate])];

    public static FollowUpGroup Read(IReadOnlyList<FollowUpColumn> columns, SqlRow row)
    {
        var group = new FollowUpGroup();
        foreach (var column in columns) Read(column, group, row);
        group.Count = row.Long();
        group.OnTimeCount = row.Long();
        group.CapturedLateCount = row.Long();
        return group;
    }

    /// <summary>Adds up the groups of each period, and leaves out what is due in none.</summary>
    public static IReadOnlyList<FollowUpGroup> ByPeriod(FollowUpGrouping grouping, IReadOnlyList<FollowUpGroup> groups)
    {
        if (grouping.Periods is not { } periods) return groups;
        var ofZone = periods.SelectMany((period, place) => period.TimeZones.Select(zone => (Zone: zone, Period: period, Place: place)))
            .ToLookup(item => item.Zone, StringComparer.Ordinal);
        return
        [
            .. from item in groups
               from found in ofZone[item.TimeZone!].Where(candidate => candidate.Period.Contains(item.Branch, item.TimeZone, item.DueDate)).Take(1)
               group item by item with
               {
                   Period = found.Place,
                   TimeZone = grouping.By.Contains(FollowUpColumn.TimeZone) ? item.TimeZone : null,
                   DueDate = grouping.By.Contains(FollowUpColumn.DueDate) ? item.DueDate : null,
                   Branch = grouping.By.Contains(FollowUpColumn.Branch) ? item.Branch : null,
                   Count = 0,
                   OnTimeCount = 0,
                   CapturedLateCount = 0,
               } into summed
               select summed.Key with
               {
                   Count = summed.Sum(item => item.Count),
                   OnTimeCount = summed.Sum(item => item.OnTimeCount),
                   CapturedLateCount = summed.Sum(item => item.CapturedLateCount),
               },
        ];
    }

    private static void Read(FollowUpColumn column, FollowUpGroup group, SqlRow row)
    {
        switch (column)
        {
            case FollowUpColumn.Branch: group.Branch = row.TextOrNull(); break;
            case FollowUpColumn.Agent: group.Agent = row.TextOrNull(); break;
            case FollowUpColumn.Customer: group.Customer = row.TextOrNull(); break;
            case FollowUpColumn.Kind: group.Kind = row.TextOrNull(); break;
            case FollowUpColumn.DueDate: group.DueDate = row.Date(); break;
            case FollowUpColumn.TimeZone: group.TimeZone = row.Text(); break;
            case FollowUpColumn.Outcome: group.Outcome = row.TextOrNull(); break;
            default: group.DaysLate = row.IntegerOrNull(); break;
        }
    }
}
