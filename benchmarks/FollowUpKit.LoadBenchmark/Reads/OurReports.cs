using FollowUpKit.Storage;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The library, by its public reports.</summary>
internal sealed class OurReports(TestDatabase database)
{
    public const string Name = "FollowUpKit";

    private readonly FollowUpReports reports = new(database.Store(), new FixedClock(Company.AsOf), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    public Task<ReportPage<PendingFollowUpRow>> PageAsync(ReportFilter filter, string? cursor, int size = Pages.Size) =>
        Query(filter).ToPageAsync(size, cursor);

    public Task<long> CountAsync() => reports.WithoutAttention().CountAsync();

    /// <summary>By branch and by days overdue.</summary>
    public async Task<long> GroupsAsync()
    {
        var groups = await reports.WithoutAttention().CountByAsync(FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue);
        return groups.Sum(group => group.Count);
    }

    /// <summary>Operations with nothing done for a month.</summary>
    public StaleQuery Stale(string? branch) => branch is null ? reports.Stale(HandWrittenStale.Days) : reports.Stale(HandWrittenStale.Days).Branches(branch);

    /// <summary>What was moved again and again, the most moved first.</summary>
    public AgendaQuery Moved() => reports.Agenda().MovedAtLeast(HandWrittenMoved.Times).OrderBy(FollowUpOrder.MostMoved);

    public static IReadOnlyList<ReportKey> Keys(ReportPage<PendingFollowUpRow> page) =>
        [.. page.Rows.Select(row => new ReportKey(row.OperationId.Value, row.FollowUpNumber))];

    private WithoutAttentionQuery Query(ReportFilter filter)
    {
        var query = reports.WithoutAttention();
        if (filter.Branch is not null) query = query.Branches(filter.Branch);
        if (filter.Agent is not null) query = query.Agents(filter.Agent);
        return filter.From is { } from && filter.To is { } to ? query.DueBetween(from, to) : query;
    }
}
