namespace FollowUpKit.Import;

/// <summary>The counts of an import, and the files of the rows that something is to be said of.</summary>
internal sealed class HistoryRemarks : IDisposable
{
    private readonly IReadOnlyList<(HistoryFileCounts Counts, AnnotatedRowsFile Refused, AnnotatedRowsFile LeftAlone, AnnotatedRowsFile Repaired)> _files;

    /// <exception cref="TableFileException">A file that an earlier run left behind cannot be deleted.</exception>
    public HistoryRemarks(HistoryFiles history)
    {
        var culture = history.Culture;
        _files =
        [
            .. history.Files.Select(file => (
                new HistoryFileCounts(file),
                AnnotatedRowsFile.ForRefused(file.Table, culture),
                AnnotatedRowsFile.ForLeftAlone(file.Table, culture),
                AnnotatedRowsFile.ForRepaired(file.Table, culture))),
        ];
        Counts = [.. _files.Select(file => file.Counts)];
    }

    public IReadOnlyList<HistoryFileCounts> Counts { get; }

    /// <exception cref="TableFileException">A file cannot be written.</exception>
    public void Take(SourceRow row)
    {
        var (counts, refused, leftAlone, repaired) = _files[row.File.Index];
        counts.Add(row.Outcome);
        if (row.Outcome == ImportRowOutcome.Refused) counts.RefusedPath = Add(refused, row, row.Reasons);
        else if (row.Outcome == ImportRowOutcome.LeftAlone) counts.LeftAlonePath = Add(leftAlone, row, row.Reasons);
        if (row.Repairs.Count > 0) counts.RepairedPath = Add(repaired, row, row.Repairs);
    }

    public void Dispose()
    {
        foreach (var (_, refused, leftAlone, repaired) in _files)
        {
            refused.Dispose();
            leftAlone.Dispose();
            repaired.Dispose();
        }
    }

    private static string Add(AnnotatedRowsFile file, SourceRow row, IReadOnlyList<string> remarks)
    {
        file.Add(row.Row, remarks);
        return file.Path;
    }
}
