namespace FollowUpKit.Import;

/// <summary>A row of a file on its way through an import: what its parts are, and what came of them.</summary>
internal sealed class SourceRow(HistoryFile file, TableRow row)
{
    private readonly List<string> _reasons = [];
    private readonly List<string> _repairs = [];
    private int _open;
    private ImportRowOutcome? _outcome;

    public HistoryFile File { get; } = file;

    public TableRow Row { get; } = row;

    public IReadOnlyList<string> Reasons => _reasons;

    public IReadOnlyList<string> Repairs => _repairs;

    /// <summary>The first of our columns at fault; null when none is.</summary>
    public string? Field { get; private set; }

    /// <summary>The gravest of what came of its parts.</summary>
    public ImportRowOutcome Outcome => _outcome ?? ImportRowOutcome.LeftAlone;

    /// <summary>Adds a part that something will come of.</summary>
    public void Expect() => _open++;

    /// <summary>Takes what came of a part.</summary>
    /// <returns>Whether it was the last one.</returns>
    public bool Take(ImportRowOutcome outcome, string? field, IEnumerable<string> reasons, IEnumerable<string> repairs)
    {
        Field ??= field;
        _outcome = Rank(outcome) > Rank(_outcome) ? outcome : _outcome;
        _reasons.AddRange(reasons.Except(_reasons, StringComparer.Ordinal));
        _repairs.AddRange(repairs);
        return --_open == 0;
    }

    /// <summary>A row of which there is no part, because its state says so.</summary>
    public void LeaveAlone(string reason)
    {
        _outcome = ImportRowOutcome.LeftAlone;
        _reasons.Add(reason);
    }

    private static int Rank(ImportRowOutcome? outcome) => outcome switch
    {
        null => -1,
        ImportRowOutcome.Unchanged => 0,
        ImportRowOutcome.Updated => 1,
        ImportRowOutcome.Imported => 2,
        ImportRowOutcome.LeftAlone => 3,
        _ => 4,
    };
}
