using System.CommandLine;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Everything into a folder of files.</summary>
internal sealed class ExportCommand : Command
{
    private readonly Session session;
    private readonly Argument<string> folder = new("folder") { Description = Words.Get("Help_export_folder") };
    private readonly FormatOption format = new();

    public ExportCommand(Session session)
        : base("export", Words.Get("Help_export"))
    {
        this.session = session;
        Arguments.Add(folder);
        Options.Add(format);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var counts = await ArchiveFiles.TellingAsync(() => database.Archive.ExportAsync(parsed.GetRequiredValue(folder), progress: null, cancellationToken));
        if (format.IsJson(parsed))
        {
            session.Screen.ShowJson(counts);
            return;
        }

        session.Screen.Show(new Text(Words.Fill(
            "Export_Summary",
            ("folder", parsed.GetRequiredValue(folder)), ("operations", counts.Operations), ("withdrawn", counts.Withdrawn), ("followUps", counts.FollowUps), ("commands", counts.Commands))));
    }
}
