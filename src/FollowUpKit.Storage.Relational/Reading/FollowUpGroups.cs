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

    /// <summary>The place of the period in which a row is due, or null.</summary>
    public static string PeriodOf(IReadOnlyList<DuePeriod> periods, SqlCondition condition)
    {
        var cases = periods.Select((period, place) => $"WHEN {condition.IsDueIn("f.time_zone", "f.due_date", period)} THEN {place}");
        return periods.Count == 0 ? "NULL AS period" : $"CASE {string.Join(" ", cases)} END AS period";
    }

    public static FollowUpGroup Read(FollowUpGrouping grouping, SqlRow row)
    {
        var group = new FollowUpGroup();
        foreach (var column in grouping.By) Read(column, group, row);
        if (grouping.Periods is not null) group.Period = row.Integer();
        group.Count = row.Long();
        group.OnTimeCount = row.Long();
        return group;
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
