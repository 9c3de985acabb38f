using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>A progress bar for an import, by the bytes read of both files; none where there is no terminal.</summary>
internal static class ImportProgress
{
    public static async Task<ImportCounts> ShowAsync(
        Screen screen, HistoryFile operations, HistoryFile followUps, Func<IProgress<ImportCounts>?, Task<ImportCounts>> import)
    {
        if (!screen.ErrorConsole.Profile.Out.IsTerminal) return await import(null);
        return await screen.ErrorConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask(Words.Get("Import_Progress"), maxValue: operations.Length + followUps.Length);
                return import(new Bar(task, operations, followUps));
            });
    }

    private sealed class Bar(ProgressTask task, HistoryFile operations, HistoryFile followUps) : IProgress<ImportCounts>
    {
        public void Report(ImportCounts value) => task.Value = operations.Position + followUps.Position;
    }
}
