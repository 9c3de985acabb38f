using System.Globalization;

namespace FollowUpKit;

/// <summary>A row that went in otherwise than it stands in the file, and how.</summary>
public sealed class ImportRepair
{
    private readonly string _name;
    private readonly string _found;
    private readonly string _used;

    internal ImportRepair(ImportFile file, ImportRow row, string field, string name, string found, string used)
    {
        File = file;
        Row = row;
        Field = field;
        _name = name;
        _found = found;
        _used = used;
    }

    /// <summary>The file of the row.</summary>
    public ImportFile File { get; }

    /// <summary>The row.</summary>
    public ImportRow Row { get; }

    /// <summary>The column that was mended.</summary>
    public string Field { get; }

    /// <summary>What was found and what was taken instead, in English or Spanish.</summary>
    /// <param name="culture">The language; null for the current UI culture, English where it is neither.</param>
    public string Describe(CultureInfo? culture = null) => Texts.Fill(
        $"Import_repair_{_name}",
        new Dictionary<string, string>(StringComparer.Ordinal) { ["field"] = Field, ["found"] = _found, ["used"] = _used },
        culture);
}
