namespace FollowUpKit.Storage.Conformance;

/// <summary>How many rows a filter must find, listed and counted.</summary>
internal static class Counts
{
    public static async Task MustCountAsync(this Trial trial, int expected, FollowUpFilter filter)
    {
        Must.Equal($"rows for {Shown.Line(filter)}", expected, (await trial.Store.FollowUpRowsAsync(filter)).Count);
        Must.Equal($"count for {Shown.Line(filter)}", (long)expected, await trial.Store.CountAsync(filter));
    }

    public static async Task MustCountAsync(this Trial trial, int expected, OperationFilter filter)
    {
        Must.Equal($"rows for {Shown.Line(filter)}", expected, (await trial.Store.OperationRowsAsync(filter)).Count);
        Must.Equal($"count for {Shown.Line(filter)}", (long)expected, await trial.Store.CountAsync(filter));
    }
}
