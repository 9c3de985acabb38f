using System.CommandLine;
using FollowUpKit.Import;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Everything back from the folder of an export.</summary>
internal sealed class RestoreCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> folder = new("folder") { Description = Words.Get("Help_restore_folder") };
    private readonly FormatOption format = new();

    public RestoreCommand(Session session)
        : base("restore", Words.Get("Help_restore"))
    {
        this.session = session;
        Arguments.Add(folder);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetRequiredValue(folder);
        if (!TenantArchive.Exists(path)) throw new MisuseException(Words.Fill("Misuse_file", ("file", Path.Combine(path, TenantArchive.HistoryFile))));
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var counts = await ArchiveFiles.TellingAsync(() => database.Archive.RestoreAsync(path, Tell, progress: null, cancellationToken));
        if (format.IsJson(parsed)) session.Screen.ShowJson(counts);
        else session.Screen.Show(new Text(Words.Fill("Restore_Summary", ("imported", counts.Imported), ("updated", counts.Updated), ("unchanged", counts.Unchanged), ("refused", counts.Refused))));
        return counts.HasRefusals ? ExitCodes.RowsRefused : ExitCodes.Done;
    }

    private void Tell(RestoredOperation operation)
    {
        if (operation.GetReason() is { } reason) session.Screen.ErrorOutput.WriteLine(Words.Fill("Restore_Refused", ("line", operation.Line), ("reason", reason)));
    }
}
