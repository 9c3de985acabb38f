namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>import</c> as JSON.</summary>
internal sealed class ImportAnswer(ImportCounts counts, IReadOnlyList<HistoryFile> files, IReadOnlyList<string> refusedFiles, IReadOnlyList<string> repairedFiles)
{
    public ImportedRows Operations { get; } = new(counts.OperationsImported, counts.OperationsUnchanged, counts.OperationsRefused);

    public ImportedRows FollowUps { get; } = new(counts.FollowUpsImported, counts.FollowUpsUnchanged, counts.FollowUpsRefused);

    /// <summary>What the files were found to be.</summary>
    public IReadOnlyList<FileRead> Files { get; } = [.. files.Select(file => new FileRead(file.Table.Path, file.Table.Form.Describe(), [.. file.OtherColumns]))];

    public IReadOnlyList<string> RefusedFiles { get; } = refusedFiles;

    /// <summary>What went in otherwise than it stands in the files.</summary>
    public long Repairs { get; } = counts.Repairs;

    public IReadOnlyList<string> RepairedFiles { get; } = repairedFiles;

    internal sealed record ImportedRows(long Imported, long Unchanged, long Refused);

    internal sealed record FileRead(string File, string Form, IReadOnlyList<string> OtherColumns);
}
