using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Runs the passes of a bulk run, with a progress bar by their rows; none where there is no terminal.</summary>
internal static class BulkProgress
{
    public static async Task ShowAsync(
        Screen screen, FollowUpBulkService bulk, IReadOnlyList<BulkPass> passes, BulkAnswer answer, CancellationToken cancellationToken)
    {
        if (!screen.ErrorConsole.Profile.Out.IsTerminal)
        {
            foreach (var pass in passes) await pass.RunAsync(bulk, answer, null, cancellationToken);
            return;
        }

        await screen.ErrorConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                foreach (var pass in passes)
                {
                    var task = context.AddTask(Words.Get("Bulk_Progress"), maxValue: Math.Max(1, await pass.CountAsync(cancellationToken)));
                    await pass.RunAsync(bulk, answer, new Bar(task), cancellationToken);
                    task.Value = task.MaxValue;
                }
            });
    }

    private sealed class Bar(ProgressTask task) : IProgress<BulkCounts>
    {
        public void Report(BulkCounts value) => task.Value = value.Total;
    }
}
