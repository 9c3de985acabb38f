namespace FollowUpKit.ConsoleHost;

/// <summary>The answer of <c>import</c> as JSON.</summary>
internal sealed class ImportAnswer(ImportCounts counts, IReadOnlyList<string> rejectedFiles)
{
    public ImportedRows Operations { get; } = new(counts.OperationsImported, counts.OperationsUnchanged, counts.OperationsRefused);

    public ImportedRows FollowUps { get; } = new(counts.FollowUpsImported, counts.FollowUpsUnchanged, counts.FollowUpsRefused);

    public IReadOnlyList<string> RejectedFiles { get; } = rejectedFiles;

    internal sealed record ImportedRows(long Imported, long Unchanged, long Refused);
}
