namespace FollowUpKit.Documentation.Tests;

/// <summary>The code blocks of documents, compared with sources line by line, whatever their indentation.</summary>
internal static class CodeBlocks
{
    /// <summary>The blocks of a language in a document: the number of the line that opens each, and its lines.</summary>
    public static IEnumerable<(int Line, string[] Lines)> Of(string[] document, string language)
    {
        for (var i = 0; i < document.Length; i++)
        {
            if (document[i].Trim() != "```" + language) continue;
            var end = Array.FindIndex(document, i + 1, line => line.Trim() == "```");
            yield return (i + 1, Trimmed(document[(i + 1)..end]));
            i = end;
        }
    }

    /// <summary>Whether the lines stand in a source, one after the other.</summary>
    public static bool Contains(string[] source, string[] block)
    {
        for (var i = 0; i + block.Length <= source.Length; i++)
        {
            if (source.AsSpan(i, block.Length).SequenceEqual(block)) return true;
        }

        return false;
    }

    public static string[] Trimmed(string[] lines) => Array.ConvertAll(lines, line => line.Trim());
}
