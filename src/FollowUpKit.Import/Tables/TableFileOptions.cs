using System.Text;

namespace FollowUpKit.Import;

/// <summary>What is known of a file; what is not set is found.</summary>
public sealed class TableFileOptions
{
    /// <summary>
    /// The encoding of a CSV file without a byte order mark, which is believed first. When null: UTF-8 where the text is UTF-8, or for the most part; else
    /// UTF-16 where every other byte is zero; else Windows-1252, of which Latin-1 is a part.
    /// </summary>
    public Encoding? Encoding { get; set; }

    /// <summary>The separator of a CSV file. When null: that of a first line <c>sep=;</c>, else the one among comma, semicolon, tab and bar that the first lines have.</summary>
    public char? Separator { get; set; }

    /// <summary>The name of the sheet of a workbook, in any case; null for the first one that is not empty.</summary>
    public string? Sheet { get; set; }
}
