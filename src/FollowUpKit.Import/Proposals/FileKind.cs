namespace FollowUpKit.Import;

/// <summary>Whether a file tells of operations, of follow-ups, or of both in each row.</summary>
/// <param name="File">The file.</param>
/// <param name="HasOperations">Whether it tells of operations.</param>
/// <param name="HasFollowUps">Whether it tells of follow-ups.</param>
internal sealed record FileKind(SampledFile File, bool HasOperations, bool HasFollowUps)
{
    private static readonly string[] OfFollowUps = ["subject", "kind", HistoryColumns.DueDate, HistoryColumns.DueTime, HistoryColumns.ResultAt, HistoryColumns.ResultDetails];
    private static readonly string[] Surely = [HistoryColumns.DueDate, HistoryColumns.DueTime, HistoryColumns.ResultAt];
    private static readonly string[] OfOperations = [HistoryColumns.ConcludedAt, MappedStates.Field, "branch", "customer"];

    /// <summary>The columns that only follow-ups have.</summary>
    public IReadOnlyCollection<string> FollowUpColumns => [.. OfFollowUps.SelectMany(name => File.Find(ColumnNames.OfFollowUp[name]).Take(1))];

    /// <param name="file">The file.</param>
    /// <param name="isAlone">Whether there is no other, so that operations must be told of here.</param>
    public static FileKind Of(SampledFile file, bool isAlone)
    {
        var followUps = OfFollowUps.Count(field => file.Find(ColumnNames.OfFollowUp[field].Where(name => !IsOfOperation(name))).Any());
        var operations = OfOperations.Count(field => file.Find(ColumnNames.OfOperation[field].Where(name => !IsOfFollowUp(name))).Any());
        var all = OfFollowUps.Count(field => file.Find(ColumnNames.OfFollowUp[field]).Any());
        var surely = Surely.Any(field => file.Find(ColumnNames.OfFollowUp[field].Where(name => !IsOfOperation(name))).Any());
        var hasFollowUps = (followUps >= 2 && followUps >= operations - 1) || (surely && all >= 2) || (isAlone && followUps >= 1);
        return new FileKind(file, !hasFollowUps || isAlone, hasFollowUps);
    }

    private static bool IsOfOperation(string name) => ColumnNames.OfOperation.Values.Any(names => names.Contains(name, StringComparer.Ordinal));

    private static bool IsOfFollowUp(string name) => ColumnNames.OfFollowUp.Values.Any(names => names.Contains(name, StringComparer.Ordinal));
}
