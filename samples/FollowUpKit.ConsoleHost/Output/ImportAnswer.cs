using FollowUpKit.Import;

namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>import</c> as JSON.</summary>
internal sealed class ImportAnswer(HistoryResult result)
{
    public ImportedRows Operations { get; } = new(
        result.Counts.OperationsImported, result.Counts.OperationsUpdated, result.Counts.OperationsUnchanged, result.Counts.OperationsLeftAlone, result.Counts.OperationsRefused);

    public ImportedRows FollowUps { get; } = new(
        result.Counts.FollowUpsImported, result.Counts.FollowUpsUpdated, result.Counts.FollowUpsUnchanged, result.Counts.FollowUpsLeftAlone, result.Counts.FollowUpsRefused);

    /// <summary>What was mended.</summary>
    public long Repairs { get; } = result.Counts.Repairs;

    /// <summary>What the files were found to be, and what came of each of their rows.</summary>
    public IReadOnlyList<FileRead> Files { get; } =
    [
        .. result.Files.Select(file => new FileRead(
            file.File.Table.Path,
            file.File.Table.Format.Describe(),
            file.File.OtherColumns,
            new ImportedRows(file.Imported, file.Updated, file.Unchanged, file.LeftAlone, file.Refused),
            file.RefusedPath,
            file.LeftAlonePath,
            file.RepairedPath)),
    ];

    internal sealed record ImportedRows(long Imported, long Updated, long Unchanged, long LeftAlone, long Refused);

    internal sealed record FileRead(
        string File, string Format, IReadOnlyList<string> OtherColumns, ImportedRows Rows, string? RefusedFile, string? LeftAloneFile, string? RepairedFile);
}
