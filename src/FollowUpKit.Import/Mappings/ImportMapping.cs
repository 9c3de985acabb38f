using System.Text.Json;

namespace FollowUpKit.Import;

/// <summary>
/// How the files of another program are read as a history: which columns and codes are ours. It is kept as a JSON file that a person can
/// check and edit.
/// </summary>
public sealed class ImportMapping
{
    /// <summary>The IANA time zone of sales without one; null for that of their branch by the options, else the default one.</summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// The formats of dates and times beside ISO 8601, which is always understood, such as <c>dd/MM/yyyy HH:mm</c>: d, M, y, H, h, m, s and tt as in .NET; MMM is
    /// the short name of a month in English or Spanish. The first that fits is taken; a format without a time is for dates alone.
    /// </summary>
    public IList<string> DateFormats { get; set; } = [];

    /// <summary>The time of day of dates that have none where a time is needed, such as <c>09:00</c>; null to refuse them.</summary>
    public string? DefaultTime { get; set; }

    /// <summary>What is mended of the history; null for nothing.</summary>
    public ImportRepairs? Repairs { get; set; }

    /// <summary>The files, in any number.</summary>
    public IList<FileMapping> Files { get; set; } = [];

    /// <summary>The mapping of two files that have our own columns.</summary>
    /// <param name="operations">The file of operations.</param>
    /// <param name="followUps">The file of follow-ups.</param>
    public static ImportMapping ForOwnColumns(string operations, string followUps)
    {
        if (operations is null) throw new ArgumentNullException(nameof(operations));
        if (followUps is null) throw new ArgumentNullException(nameof(followUps));
        return new ImportMapping
        {
            Files =
            [
                new FileMapping(operations) { Operation = OwnColumns(ImportColumns.Operations, ImportColumns.RequiredOfOperations) },
                new FileMapping(followUps) { FollowUp = OwnColumns(ImportColumns.FollowUps, ImportColumns.RequiredOfFollowUps) },
            ],
        };
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The text of its file; comments are allowed.</param>
    /// <exception cref="ImportMappingException">It is no JSON, or has a name or value that a mapping has not.</exception>
    public static ImportMapping Parse(string json)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        try
        {
            var mapping = JsonSerializer.Deserialize(json, MappingJsonContext.Default.ImportMapping) ?? throw ImportMappingException.Of("empty");
            MappingRules.Check(mapping);
            return mapping;
        }
        catch (JsonException error)
        {
            throw ImportMappingException.Of("json", error, ("path", error.Path ?? "$"), ("line", (error.LineNumber ?? 0) + 1), ("reason", error.InnerException?.Message ?? error.Message));
        }
    }

    /// <summary>The text of its file.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, MappingJsonContext.Default.ImportMapping);

    private static Dictionary<string, FieldMapping> OwnColumns(IReadOnlyList<string> columns, IReadOnlyList<string> required) => columns.ToDictionary(
        column => column, column => required.Contains(column) ? new FieldMapping(column) : FieldMapping.OfOptionalColumn(column), StringComparer.Ordinal);
}
