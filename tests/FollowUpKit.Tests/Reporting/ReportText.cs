namespace FollowUpKit.Tests.Reporting;

/// <summary>Answers of reports in a few words.</summary>
internal static class ReportText
{
    public static async Task<string> KeysAsync(this WithoutAttentionQuery query) =>
        string.Join(", ", (await Answers.WalkAsync(cursor => query.ToPageAsync(500, cursor))).Select(row => row.OperationId));

    public static async Task<string> KeysAsync(this SalesControlQuery query) =>
        string.Join(", ", (await Answers.WalkAsync(cursor => query.ToPageAsync(500, cursor))).Select(row => row.OperationId));

    public static string Text(this IEnumerable<GroupCount> groups) => string.Join(", ", groups.Select(group => $"{group.Key ?? "none"} {group.Count}"));
}
