using FollowUpKit.Storage;
using FollowUpKit.Tests.Stores;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Reporting;

/// <summary>All that the reports of a store answer to a question, walked page by page, as lines.</summary>
internal static class Answers
{
    public static async Task<IReadOnlyList<string>> OfAsync(IOperationReader reader, string tenant, Question question, IEnumerable<OperationId> ids)
    {
        var callers = new CurrentCaller(new Caller(tenant, question.Scope, "ana"));
        var reports = new FollowUpReports(reader, new FakeClock(Instant.FromUnixTimeTicks(0)), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: callers);
        var overdue = question.Ask(reports.WithoutAttention());
        var list = question.Ask(reports.SalesControl());
        var byStatus = await list.CountByStatusAsync();
        return
        [
            .. (await WalkAsync(cursor => overdue.ToPageAsync(question.PageSize, cursor))).Select(Text),
            $"overdue {await overdue.CountAsync()}",
            .. Text("branch", await overdue.CountByAsync(FollowUpGroupKey.Branch)),
            .. Text("agent", await overdue.CountByAsync(FollowUpGroupKey.Agent)),
            .. Text("days", await overdue.CountByAsync(FollowUpGroupKey.DaysOverdue)),
            .. Text("customer by kind", await overdue.CountByAsync(FollowUpGroupKey.Customer, FollowUpGroupKey.Kind)),
            .. Text("branch by days", await overdue.CountByAsync(FollowUpGroupKey.Branch, FollowUpGroupKey.DaysOverdue, [0, 2, 6])),
            .. (await overdue.SummarizeAsync()).Concat(await overdue.SummarizeAsync(FollowUpGroupKey.Agent)).Select(Text),
            .. await StreamAsync(overdue, Text),
            .. await OtherReports.AnswersAsync(reports, question),
            .. (await WalkAsync(cursor => list.ToPageAsync(question.PageSize, cursor))).Select(Text),
            .. await StreamAsync(list, Text),
            $"list {await list.CountAsync()}",
            $"in progress {byStatus.InProgress}, overdue {byStatus.Overdue}, concluded {byStatus.Concluded}, no next step {byStatus.NoNextStep}",
            .. (await reports.GetIndicatorsAsync(ids, question.AsOf)).Select(indicator => Text(indicator.Key, indicator.Value)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>All rows, of pages none of which is too long, and none but the only one empty.</summary>
    public static async Task<List<T>> WalkAsync<T>(Func<string?, Task<ReportPage<T>>> read)
    {
        var rows = new List<T>();
        string? cursor = null;
        do
        {
            var page = await read(cursor);
            if (cursor is not null && page.Rows.Count == 0) throw new InvalidOperationException("A page that was announced is empty.");
            rows.AddRange(page.Rows);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return rows;
    }

    public static async Task<List<string>> StreamAsync<TQuery, TRow>(ReportQuery<TQuery, TRow> query, Func<TRow, string> text)
        where TQuery : ReportQuery<TQuery, TRow>
    {
        var lines = new List<string>();
        await foreach (var row in query.StreamAsync()) lines.Add(text(row));
        return lines;
    }

    public static string Text(OperationId id, OperationIndicator indicator) =>
        $"{id}: {indicator.Status}, {indicator.DaysOverdue} days, due {indicator.NextDue}, next {indicator.NextChange?.ToUnixTimeTicks()}" +
        $"{(indicator.HasNoNextStep ? ", no next step" : "")}{(indicator.IsDueToday ? ", due today" : "")}";

    public static string Text(PendingFollowUpRow row) =>
        $"{row.OperationId} {row.FollowUpNumber}: {row.Title} {row.Customer} {row.Branch} {row.Agent} {row.Kind} {row.Subject}, " +
        $"due {row.Due}, overdue from {row.OverdueFrom.ToUnixTimeTicks()}, {row.DaysOverdue} days, moved {row.MoveCount} from {row.FirstDue} because {row.LastMoveReason}";

    private static string Text(SalesControlRow row) =>
        $"{Text(row.OperationId, row.Indicator)}; version {row.Version}: {row.Title} {row.Customer} {row.Branch} {row.Agent}, " +
        $"opened {row.OpenedAt.ToUnixTimeTicks()}, current {row.Tooltip.FollowUpNumber} {row.Tooltip.Due}, result {row.Tooltip.ResultDetails}, " +
        $"idle since {row.IdleSince?.ToUnixTimeTicks()}, {row.DaysIdle} days";

    public static IEnumerable<string> Text(string kind, IEnumerable<GroupCount> groups) => groups.Select(
        group => $"{kind} {group.Key}{(kind.Contains(" by ", StringComparison.Ordinal) ? $"/{group.ThenKey}" : "")}: {group.Count}");

    private static string Text(OverdueSummary summary) =>
        $"summary {summary.Key}: {summary.Count}, {summary.LongestDaysOverdue} days, mean {summary.AverageDaysOverdue:F3}";
}
