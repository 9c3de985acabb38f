using System.Globalization;

namespace FollowUpKit.Import;

/// <summary>What the state of a row means for its other fields.</summary>
internal static class Mapped
{
    public static MappedRow Operation(MappedRow row, CultureInfo? culture)
    {
        var fields = row.Fields;
        if (row.State == MappedStates.Open)
        {
            fields.Remove(HistoryColumns.ConcludedAt);
            fields.Remove(HistoryColumns.ConclusionOutcome);
            row.Problems.Remove(HistoryColumns.ConcludedAt);
        }
        else if (row.State is not null)
        {
            if (row.State is MappedStates.Won or MappedStates.Lost && !fields.ContainsKey(HistoryColumns.ConclusionOutcome)) fields[HistoryColumns.ConclusionOutcome] = row.State;
            Require(row, HistoryColumns.ConcludedAt, culture);
        }

        return row;
    }

    public static MappedRow FollowUp(MappedRow row, CultureInfo? culture)
    {
        var fields = row.Fields;
        if (row.State is MappedStates.Pending or MappedStates.Cancelled)
        {
            if (fields.TryGetValue(HistoryColumns.ResultDetails, out var text) && !fields.ContainsKey(HistoryColumns.Details)) fields[HistoryColumns.Details] = text;
            foreach (var column in new[] { HistoryColumns.ResultAt, HistoryColumns.ResultDetails, HistoryColumns.ResultOutcome }) fields.Remove(column);
            row.Problems.Remove(HistoryColumns.ResultAt);
        }

        if (row.State is MappedStates.Pending or MappedStates.Done) fields.Remove(HistoryColumns.CancelledReason);
        if (row.State == MappedStates.Done) Require(row, HistoryColumns.ResultAt, culture);
        if (row.State == MappedStates.Cancelled && !fields.ContainsKey(HistoryColumns.CancelledReason) && row.StateText is { } reason)
            fields[HistoryColumns.CancelledReason] = reason;
        return row;
    }

    private static void Require(MappedRow row, string column, CultureInfo? culture)
    {
        if (row.Fields.ContainsKey(column) || row.Problems.ContainsKey(column)) return;
        row.Problems[column] = Words.Fill("Value_state_needs", culture, ("state", row.StateText ?? row.State!), ("field", column));
    }
}
