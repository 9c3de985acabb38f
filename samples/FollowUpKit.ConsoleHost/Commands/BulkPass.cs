namespace FollowUpKit.ConsoleHost;

/// <summary>A report of a bulk run with the command for each row, or a list of commands.</summary>
internal abstract class BulkPass
{
    public static BulkPass Of<TQuery, TRow>(ReportQuery<TQuery, TRow> rows, Func<TRow, OperationCommand?> command)
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow => new Pass<TQuery, TRow>(rows, command);

    public static BulkPass Of(IReadOnlyList<OperationCommand> commands) => new ListPass(commands);

    /// <summary>How many rows it has now.</summary>
    public abstract Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>Executes the commands, or only checks them.</summary>
    public abstract Task RunAsync(FollowUpBulkService bulk, BulkAnswer answer, IProgress<BulkCounts>? progress, CancellationToken cancellationToken);

    private sealed class Pass<TQuery, TRow>(ReportQuery<TQuery, TRow> rows, Func<TRow, OperationCommand?> command) : BulkPass
        where TQuery : ReportQuery<TQuery, TRow>
        where TRow : ReportRow
    {
        public override Task<long> CountAsync(CancellationToken cancellationToken) => rows.CountAsync(cancellationToken);

        public override Task RunAsync(FollowUpBulkService bulk, BulkAnswer answer, IProgress<BulkCounts>? progress, CancellationToken cancellationToken) => answer.DryRun
            ? bulk.CheckAsync(answer.Run, rows, command, answer.Results.Add, progress, cancellationToken)
            : bulk.ExecuteAsync(answer.Run, rows, command, answer.Results.Add, progress, cancellationToken);
    }

    private sealed class ListPass(IReadOnlyList<OperationCommand> commands) : BulkPass
    {
        public override Task<long> CountAsync(CancellationToken cancellationToken) => Task.FromResult((long)commands.Count);

        public override Task RunAsync(FollowUpBulkService bulk, BulkAnswer answer, IProgress<BulkCounts>? progress, CancellationToken cancellationToken) => answer.DryRun
            ? bulk.CheckAsync(answer.Run, commands, answer.Results.Add, progress, cancellationToken)
            : bulk.ExecuteAsync(answer.Run, commands, answer.Results.Add, progress, cancellationToken);
    }
}
