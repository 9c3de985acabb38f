namespace FollowUpKit.LoadBenchmark;

/// <summary>Where page 1,000 begins, or the last full page of a report that has fewer.</summary>
internal sealed record Pages(int Number, string Cursor, ReportPlace After)
{
    public const int Size = 50;

    private const int Wanted = 1_000;

    /// <summary>Walks there by the library's own cursors; null when there is one page only.</summary>
    public static async Task<Pages?> FindAsync(OurReports reports, ReportFilter filter)
    {
        Pages? found = null;
        string? cursor = null;
        for (var number = 1; number < Wanted; number++)
        {
            var page = await reports.PageAsync(filter, cursor);
            if (page.NextCursor is null) break;
            cursor = page.NextCursor;
            var last = page.Rows[^1];
            var next = new Pages(number + 1, cursor, new ReportPlace(last.OverdueFrom, last.OperationId.Value, last.FollowUpNumber));
            if (number + 1 == Wanted || (await reports.PageAsync(filter, cursor)).Rows.Count == Size) found = next;
        }

        return found;
    }
}
