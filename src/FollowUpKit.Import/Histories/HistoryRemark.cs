namespace FollowUpKit.Import;

/// <summary>A row of a file, and what is to be said of it.</summary>
public sealed class HistoryRemark
{
    private readonly SourceRow _row;

    internal HistoryRemark(SourceRow row) => _row = row;

    /// <summary>The file.</summary>
    public HistoryFile File => _row.File;

    /// <summary>The row.</summary>
    public TableRow Row => _row.Row;

    /// <summary>What came of it, or would.</summary>
    public ImportRowOutcome Outcome => _row.Outcome;

    /// <summary>The first of our columns at fault; null when none is, as for a row that is refused with its operation.</summary>
    public string? Field => _row.Field;

    /// <summary>Everything for which it was refused or left alone.</summary>
    public IReadOnlyList<string> Reasons => _row.Reasons;

    /// <summary>What was mended of it.</summary>
    public IReadOnlyList<string> Repairs => _row.Repairs;
}
