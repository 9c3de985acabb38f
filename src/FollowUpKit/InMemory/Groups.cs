using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Counts rows by one or two keys.</summary>
internal static class Groups
{
    public static IReadOnlyList<OperationGroup> Of(IEnumerable<OperationRow> rows, IReadOnlyList<OperationColumn> by)
    {
        Check(by);
        return
        [
            .. rows
                .GroupBy(row => new OperationGroup
                {
                    Branch = by.Contains(OperationColumn.Branch) ? row.Branch : null,
                    Agent = by.Contains(OperationColumn.Agent) ? row.Agent : null,
                    Customer = by.Contains(OperationColumn.Customer) ? row.Customer : null,
                    Outcome = by.Contains(OperationColumn.Outcome) ? row.Conclusion?.Outcome : null,
                })
                .Select(group => group.Key with
                {
                    Count = group.LongCount(),
                    DoneCount = group.Sum(row => (long)row.DoneCount),
                    FirstContactCount = group.LongCount(row => row.FirstContactAt is not null),
                    TotalTimeToFirstContact = TotalTimeToFirstContact(group),
                }),
        ];
    }

    public static IReadOnlyList<ReopeningGroup> Of(IEnumerable<StoredReopening> rows, IReadOnlyList<OperationColumn> by)
    {
        Check(by);
        return
        [
            .. rows
                .GroupBy(row => new ReopeningGroup
                {
                    Branch = by.Contains(OperationColumn.Branch) ? row.Branch : null,
                    Agent = by.Contains(OperationColumn.Agent) ? row.Agent : null,
                    Customer = by.Contains(OperationColumn.Customer) ? row.Customer : null,
                    Outcome = by.Contains(OperationColumn.Outcome) ? row.Conclusion.Outcome : null,
                })
                .Select(group => group.Key with { Count = group.LongCount() }),
        ];
    }

    public static IReadOnlyList<FollowUpGroup> Of(IEnumerable<FollowUpRow> rows, FollowUpGrouping grouping) =>
    [
        .. rows
            .Where(row => grouping.Periods is null || PeriodOf(row, grouping) is not null)
            .GroupBy(row => new FollowUpGroup
            {
                Branch = grouping.By.Contains(FollowUpColumn.Branch) ? row.Branch : null,
                Agent = grouping.By.Contains(FollowUpColumn.Agent) ? row.Agent : null,
                Customer = grouping.By.Contains(FollowUpColumn.Customer) ? row.Customer : null,
                Kind = grouping.By.Contains(FollowUpColumn.Kind) ? row.Kind : null,
                DueDate = grouping.By.Contains(FollowUpColumn.DueDate) ? row.DueDate : null,
                TimeZone = grouping.By.Contains(FollowUpColumn.TimeZone) ? row.TimeZone : null,
                Outcome = grouping.By.Contains(FollowUpColumn.Outcome) ? row.Result?.Outcome : null,
                DaysLate = grouping.By.Contains(FollowUpColumn.DaysLate) ? row.Result?.DaysLate : null,
                Period = PeriodOf(row, grouping),
            })
            .Select(group => group.Key with
            {
                Count = group.LongCount(),
                OnTimeCount = group.LongCount(row => row.Result?.At < row.OverdueFrom),
                CapturedLateCount = group.LongCount(row => row.Result?.CapturedLate == true),
            }),
    ];

    private static Duration? TotalTimeToFirstContact(IEnumerable<OperationRow> rows) =>
        rows.Aggregate((Duration?)null, (total, row) => row.TimeToFirstContact is { } time ? (total ?? Duration.Zero) + time : total);

    private static void Check(IReadOnlyList<OperationColumn> by)
    {
        foreach (var column in by)
        {
            if (column is < OperationColumn.Branch or > OperationColumn.Outcome)
                throw new ArgumentOutOfRangeException(nameof(by), FormattableString.Invariant($"{(int)column}"), "There is no such fact.");
        }
    }

    private static int? PeriodOf(FollowUpRow row, FollowUpGrouping grouping)
    {
        for (var i = 0; i < grouping.Periods?.Count; i++)
        {
            if (grouping.Periods[i].Contains(row.Branch, row.TimeZone, row.DueDate)) return i;
        }

        return null;
    }
}
