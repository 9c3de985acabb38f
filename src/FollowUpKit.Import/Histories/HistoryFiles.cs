using System.Globalization;
using System.Text;

namespace FollowUpKit.Import;

/// <summary>The files of a history, opened by a mapping. Their rows come in any order, and each file is read once.</summary>
public sealed class HistoryFiles
{
    private readonly CultureInfo? _culture;

    private HistoryFiles(ImportMapping mapping, IReadOnlyList<HistoryFile> files, CultureInfo? culture)
    {
        Mapping = mapping;
        Files = files;
        _culture = culture;
    }

    /// <summary>The mapping.</summary>
    public ImportMapping Mapping { get; }

    /// <summary>The files in the order of the mapping.</summary>
    public IReadOnlyList<HistoryFile> Files { get; }

    /// <summary>Opens the files of a mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="folder">The folder that they lie in; names with a path of their own are taken as they are.</param>
    /// <param name="culture">The language of what is said of their rows, English or Spanish; null for the current UI culture.</param>
    /// <exception cref="ArgumentException">The folder is no path.</exception>
    /// <exception cref="ImportMappingException">A file lacks a column of the mapping, or the mapping cannot be used.</exception>
    /// <exception cref="TableFileException">A file is missing, cannot be read or is no table.</exception>
    public static HistoryFiles Open(ImportMapping mapping, string folder, CultureInfo? culture = null)
    {
        if (mapping is null) throw new ArgumentNullException(nameof(mapping));
        if (folder is null) throw new ArgumentNullException(nameof(folder));
        if (folder.IndexOfAny(Path.GetInvalidPathChars()) >= 0) throw new ArgumentException("The folder is no path.", nameof(folder));
        MappingRules.Check(mapping);
        var values = new MappedValues(mapping, culture);
        return new HistoryFiles(mapping, [.. mapping.Files.Select((file, index) => Open(file, index, folder, values))], culture);
    }

    /// <summary>The rows of all files, brought together by operation. Beyond 32 MB they go through temporary files.</summary>
    /// <param name="progress">Receives how many bytes of all files were read, from time to time; null for nothing.</param>
    public IEnumerable<ImportChain> ReadChains(IProgress<long>? progress = null) => new HistoryReader(this, _culture).Read(progress).Select(operation => operation.Chain).OfType<ImportChain>();

    internal CultureInfo? Culture => _culture;

    private static HistoryFile Open(FileMapping file, int index, string folder, MappedValues values)
    {
        var table = TableFile.Open(Path.Combine(folder, file.File), new TableFileOptions
        {
            Sheet = file.Sheet,
            Separator = file.Separator?[0],
            Encoding = file.Encoding is { } name ? EncodingOf(name) : null,
        });
        return new HistoryFile(index, table, file, FieldsOf(file.Operation, table, values), FieldsOf(WithKey(file), table, values));
    }

    /// <summary>The fields of follow-ups, with the key of the operation where they have none of their own.</summary>
    private static IDictionary<string, FieldMapping>? WithKey(FileMapping file) =>
        file.FollowUp is null || file.Operation is null || file.FollowUp.ContainsKey(HistoryColumns.OperationId)
            ? file.FollowUp
            : new Dictionary<string, FieldMapping>(file.FollowUp) { [HistoryColumns.OperationId] = file.Operation[HistoryColumns.OperationId] };

    private static MappedFields? FieldsOf(IDictionary<string, FieldMapping>? fields, TableFile table, MappedValues values) =>
        fields is null ? null : MappedFields.Find(fields, table, values);

    private static Encoding EncodingOf(string name)
    {
        try
        {
            return EncodingFinder.OfName(name);
        }
        catch (ArgumentException error)
        {
            throw ImportMappingException.Of("encoding", error, ("found", name));
        }
    }
}
