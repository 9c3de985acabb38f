using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>What the host does without a command: it tells a story, on a file that is gone afterwards unless <c>--db</c> names one.</summary>
internal sealed class StoryAction(Session session)
{
    public async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(session.Database) is { } file && File.Exists(file))
            throw new MisuseException(Words.Fill("Misuse_story_file", ("file", file)));
        using var temporary = new TemporaryFile();
        using var story = new SalesStory(session.Screen);
        await story.TellAsync(parsed.GetValue(session.Database) ?? temporary.Path, cancellationToken);
    }
}
