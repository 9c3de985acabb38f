using System.Security.Cryptography;
using System.Text;

namespace FollowUpKit.Cultures;

/// <summary>
/// All kinds of text that the library and the console host write, at a fixed moment: answers as JSON and as tables in both
/// languages, refused rows, the rows of the database, cursors, labels and messages. The same bytes under any culture.
/// </summary>
public static class Transcript
{
    /// <summary>Does it all on fresh files, which are gone afterwards.</summary>
    public static async Task<string> WriteAsync()
    {
        using var folder = new TranscriptFolder();
        var text = new StringBuilder();
        foreach (var command in ConsoleCommands.All) text.Append(await folder.RunAsync(command));
        text.Append(folder.ReadRefusedFiles());
        text.Append(await DatabaseText.OfAsync(folder.Database));
        text.Append(await ReportText.OfAsync(folder.Database));
        text.Append(Labels.All()).Append(Messages.All());
        return text.Replace(folder.Path, "FOLDER").ToString();
    }

    /// <summary>SHA-256 of the UTF-8 bytes.</summary>
    /// <param name="transcript">The transcript.</param>
    public static string HashOf(string transcript) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(transcript)));
}
