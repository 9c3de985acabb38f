namespace FollowUpKit;

/// <summary>What came of all rows of an operation: each row exactly once.</summary>
internal static class ImportResults
{
    public static IEnumerable<ImportRowResult> New(ImportCandidate candidate) => WithoutRepetitions(
        candidate.Chain,
        (file, row) => new ImportRowResult(
            file, row, ImportRowOutcome.Imported, repairs: candidate.Repairs.Count == 0 ? [] : [.. candidate.Repairs.Where(repair => repair.Row == row)]));

    public static IEnumerable<ImportRowResult> Unchanged(ImportChain chain) =>
        WithoutRepetitions(chain, (file, row) => new ImportRowResult(file, row, ImportRowOutcome.Unchanged));

    public static IEnumerable<ImportRowResult> LeftAlone(ImportChain chain, string name) => WithoutRepetitions(
        chain, (file, row) => new ImportRowResult(file, row, ImportRowOutcome.LeftAlone, [ImportFault.Of(file, row, ImportColumns.OperationId, name, ("found", chain.OperationId ?? ""))]));

    /// <summary>Rows of follow-ups without an operation.</summary>
    public static IEnumerable<ImportRowResult> Stray(ImportChain chain) => chain.FollowUps.Select(row => new ImportRowResult(
        ImportFile.FollowUps, row, ImportRowOutcome.Refused, [StrayFault(chain, row)]));

    /// <summary>Each row with its own faults, else refused with its operation.</summary>
    public static IEnumerable<ImportRowResult> Refused(ImportChain chain, IReadOnlyList<ImportFault> faults) => WithoutRepetitions(chain, (file, row) =>
    {
        var own = faults.Where(fault => fault.Row == row).ToList();
        return new ImportRowResult(file, row, ImportRowOutcome.Refused, own.Count > 0 ? own : [faults[0].For(file, row)]);
    });

    /// <summary>The first row of the operation and of each key counts: a later one is refused alone.</summary>
    public static IEnumerable<ImportRowResult> WithoutRepetitions(ImportChain chain, Func<ImportFile, ImportRow, ImportRowResult> resultOf) =>
        from item in chain.Rows
        let first = item.File == ImportFile.Operations ? chain.Operation : chain.Repetitions.TryGetValue(item.Row, out var earlier) ? earlier : item.Row
        select item.Row == first
            ? resultOf(item.File, item.Row)
            : new ImportRowResult(item.File, item.Row, ImportRowOutcome.Refused, [RepetitionFault(item.File, item.Row, first!)]);

    private static ImportFault RepetitionFault(ImportFile file, ImportRow row, ImportRow first)
    {
        if (row.Problem is not null) return ImportFault.Unreadable(file, row);
        var (field, name) = file == ImportFile.Operations ? (ImportColumns.OperationId, "repeated") : (ImportColumns.FollowUpId, "repeated_follow_up");
        return ImportFault.Of(file, row, field, name, ("found", row[field]!), ("line", first.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static ImportFault StrayFault(ImportChain chain, ImportRow row) =>
        row.Problem is not null ? ImportFault.Unreadable(ImportFile.FollowUps, row)
        : chain.OperationId is { } id ? ImportFault.Of(ImportFile.FollowUps, row, ImportColumns.OperationId, "stray", ("found", id))
        : ImportFault.Of(ImportFile.FollowUps, row, ImportColumns.OperationId, "missing");
}
