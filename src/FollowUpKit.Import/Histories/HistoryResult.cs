namespace FollowUpKit.Import;

/// <summary>What came of an import of files.</summary>
public sealed class HistoryResult
{
    internal HistoryResult(ImportCounts counts, IReadOnlyList<HistoryFileCounts> files)
    {
        Counts = counts;
        Files = files;
    }

    /// <summary>Operations and follow-ups.</summary>
    public ImportCounts Counts { get; }

    /// <summary>The rows, file by file.</summary>
    public IReadOnlyList<HistoryFileCounts> Files { get; }

    /// <summary>Whether a row was refused.</summary>
    public bool HasRefusals => Files.Any(file => file.Refused > 0);
}
