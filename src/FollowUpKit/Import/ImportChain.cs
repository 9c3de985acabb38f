using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>The rows of one operation, which go in together or not at all.</summary>
public sealed class ImportChain
{
    /// <summary>The rows of one operation.</summary>
    /// <param name="operations">Its row in the file of operations; none where follow-ups of a known operation come alone. Of several the first one counts.</param>
    /// <param name="followUps">The rows of its follow-ups, in any order. Of several with one follow_up_id the first one counts.</param>
    /// <exception cref="ArgumentException">There is no row at all, or the rows have more than one operation_id.</exception>
    public ImportChain(IReadOnlyList<ImportRow> operations, IReadOnlyList<ImportRow> followUps)
    {
        Operations = Guard.Against.Null(operations);
        FollowUps = Guard.Against.Null(followUps);
        var ids = operations.Concat(followUps).Select(row => row.OperationId).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (ids.Count != 1) throw new ArgumentException(ids.Count == 0 ? "A chain has at least one row." : "All rows of a chain have the same operation_id.", nameof(followUps));
        OperationId = ids[0];
        var keys = new Dictionary<string, ImportRow>(StringComparer.Ordinal);
        Counted = [.. followUps.Where(row => row[ImportColumns.FollowUpId] is not { } key || IsNew(key, row))];

        bool IsNew(string key, ImportRow row)
        {
            if (keys.TryGetValue(key, out var first)) Repetitions.Add(row, first);
            else keys.Add(key, row);
            return !Repetitions.ContainsKey(row);
        }
    }

    /// <summary>The operation_id of all rows; null where they have none.</summary>
    public string? OperationId { get; }

    /// <summary>The rows in the file of operations.</summary>
    public IReadOnlyList<ImportRow> Operations { get; }

    /// <summary>The rows of its follow-ups.</summary>
    public IReadOnlyList<ImportRow> FollowUps { get; }

    internal ImportRow? Operation => Operations.Count > 0 ? Operations[0] : null;

    /// <summary>The rows of follow-ups but for those that repeat the key of an earlier one.</summary>
    internal IReadOnlyList<ImportRow> Counted { get; }

    /// <summary>The rows of follow-ups that repeat a key, with the row that has it first.</summary>
    internal Dictionary<ImportRow, ImportRow> Repetitions { get; } = [];

    /// <summary>Brings rows of any order together, in the order in which their operations come first; a row without an operation_id is a chain of its own. All rows are held in memory.</summary>
    /// <param name="operations">The rows of operations.</param>
    /// <param name="followUps">The rows of follow-ups.</param>
    public static IEnumerable<ImportChain> Group(IEnumerable<ImportRow> operations, IEnumerable<ImportRow> followUps)
    {
        Guard.Against.Null(operations);
        Guard.Against.Null(followUps);
        return operations.Select(row => (Row: row, IsOperation: true))
            .Concat(followUps.Select(row => (Row: row, IsOperation: false)))
            .GroupBy(item => (object?)item.Row.OperationId ?? item.Row)
            .Select(group => new ImportChain(
                [.. group.Where(item => item.IsOperation).Select(item => item.Row)],
                [.. group.Where(item => !item.IsOperation).Select(item => item.Row)]));
    }

    /// <summary>A hash of all fields, by which the same content is known again. It is stored, so the names must never change.</summary>
    internal byte[] ToHash()
    {
        var hash = new ContentHash();
        hash.Add("command", "Import");
        for (var i = 0; i < Counted.Count; i++) Add(hash, ImportFieldNames.OfFollowUp(i), Counted[i]);
        if (Operation is not null) Add(hash, ImportFieldNames.OfOperation, Operation);
        return hash.ToHash();
    }

    /// <summary>All rows with their file.</summary>
    internal IEnumerable<(ImportFile File, ImportRow Row)> Rows =>
        Operations.Select(row => (ImportFile.Operations, row)).Concat(FollowUps.Select(row => (ImportFile.FollowUps, row)));

    /// <summary>The rows that count, with their file.</summary>
    internal IEnumerable<(ImportFile File, ImportRow Row)> CountedRows =>
        Operations.Take(1).Select(row => (ImportFile.Operations, row)).Concat(Counted.Select(row => (ImportFile.FollowUps, row)));

    private static void Add(ContentHash hash, IReadOnlyList<(string Column, string Name)> names, ImportRow row)
    {
        foreach (var (column, name) in names)
        {
            if (row[column] is { } text) hash.Add(name, text);
        }
    }
}
