using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What came of each command of a bulk run, in words; what was not done comes last, above the counts.</summary>
internal static class BulkText
{
    public static IRenderable Of(BulkAnswer answer) => new Rows(
        answer.Results.OrderBy(IsRefused).SelectMany(result => Lines(result, answer.DryRun)).Append(new Text(Summary(answer))));

    /// <summary>Why a command was not done; null where it was.</summary>
    public static string? Why(BulkResult result) => result.Violation?.GetMessage() ?? result.Error?.Message;

    private static bool IsRefused(BulkResult result) => Why(result) is not null;

    private static IEnumerable<Text> Lines(BulkResult result, bool dryRun)
    {
        yield return new Text(Line(result, dryRun), new Style(IsRefused(result) ? Color.Red : null));
        foreach (var warning in result.Warnings) yield return WarningText.Of(warning);
    }

    private static string Line(BulkResult result, bool dryRun) => Words.Fill(
        result.FollowUpNumber is null ? "Bulk_Sale" : "Bulk_FollowUp",
        ("operation", result.OperationId),
        ("followUp", result.FollowUpNumber),
        ("outcome", Words.Fill(
            dryRun && result.Outcome == BulkOutcome.Changed ? "Bulk_WouldChange" : $"Bulk_{result.Outcome}",
            ("code", result.Violation?.Code),
            ("message", Why(result)))));

    private static string Summary(BulkAnswer answer)
    {
        var counts = answer.Counts;
        var summary = Words.Fill(
            answer.DryRun ? "Bulk_DryRunSummary" : "Bulk_Summary",
            ("run", answer.Run),
            ("changed", counts[BulkOutcome.Changed]),
            ("unchanged", counts[BulkOutcome.Unchanged]),
            ("repeated", counts[BulkOutcome.Repeated]),
            ("refused", counts[BulkOutcome.Refused]),
            ("conflicts", counts[BulkOutcome.Conflict]),
            ("unreadable", counts[BulkOutcome.Unreadable]));
        return answer.IsComplete || answer.DryRun ? summary : $"{summary} {Words.Fill("Bulk_Stopped", ("run", answer.Run))}";
    }
}
