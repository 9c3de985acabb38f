namespace FollowUpKit.Tests.Import;

/// <summary>Lines of comma-separated values without quotes, as rows.</summary>
internal static class Csv
{
    /// <summary>The columns of the follow-ups of these tests.</summary>
    public static readonly string[] FollowUpColumns =
        ["operation_id", "number", "kind", "subject", "agent", "scheduled_at", "due_date", "due_time", "result_at", "result_details", "result_outcome", "cancelled_reason"];

    public static IEnumerable<ImportRow> Rows(string lines, IReadOnlyList<string> columns) =>
        Rows(lines.Split('\n', StringSplitOptions.RemoveEmptyEntries), columns);

    /// <summary>The rows of a file: its first line names the columns.</summary>
    public static IEnumerable<ImportRow> File(string path) =>
        Rows(Lines(path).Skip(1), Lines(path).First().Split(','));

    // File.ReadLines gives a sequence that cannot be enumerated twice at the same time.
    private static IEnumerable<string> Lines(string path)
    {
        foreach (var line in System.IO.File.ReadLines(path)) yield return line;
    }

    private static IEnumerable<ImportRow> Rows(IEnumerable<string> lines, IReadOnlyList<string> columns) =>
        lines.Select((line, index) => new ImportRow(index + 2, Fields(line.Split(','), columns)));

    private static Dictionary<string, string> Fields(string[] values, IReadOnlyList<string> columns) =>
        columns.Zip(values).Where(field => field.Second.Length > 0).ToDictionary(field => field.First, field => field.Second);
}
