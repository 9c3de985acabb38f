using FollowUpKit.Import;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>A progress bar for an import, by the bytes read of all files; none where there is no terminal.</summary>
internal static class ImportProgress
{
    public static async Task<HistoryResult> ShowAsync(Screen screen, HistoryFiles history, Func<IProgress<long>?, Task<HistoryResult>> import)
    {
        if (!screen.ErrorConsole.Profile.Out.IsTerminal) return await import(null);
        return await screen.ErrorConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => import(new Bar(context.AddTask(Words.Get("Import_Progress"), maxValue: history.Files.Sum(file => file.Length)))));
    }

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value = value;
    }
}
