namespace FollowUpKit;

/// <summary>A bulk run: what is done with each command, and what was told and counted so far.</summary>
internal sealed class BulkRun(
    Func<OperationCommand, CancellationToken, Task<BulkResult>> execute, Action<BulkResult>? onResult, IProgress<BulkCounts>? progress)
{
    public BulkCounts Counts { get; } = new();

    /// <summary>The id by which a run recognises a command of an operation.</summary>
    /// <param name="part">What tells it from others on the same operation: up to 8 characters, or null.</param>
    /// <param name="runId">The name of the run.</param>
    public static string CommandId(string? part, string runId) => $"{OperationCommandExtensions.ReservedCommandIdPrefix}bulk:{part}:{runId}";

    public async Task DoAsync(OperationCommand command, CancellationToken cancellationToken)
    {
        var result = await execute(command, cancellationToken).ConfigureAwait(false);
        Counts.Add(result.Outcome);
        onResult?.Invoke(result);
        progress?.Report(Counts with { });
    }
}
