namespace FollowUpKit.Storage.Relational;

/// <summary>Compares the stored rows of a sale with those that follow from its history.</summary>
internal sealed class RowComparison(OperationKey key, StoredRows stored)
{
    /// <summary>What tells rows of a table of one sale apart stands behind the key of the sale.</summary>
    private const int OperationKeyLength = 2;

    private readonly List<VerificationFinding> _findings = [];

    /// <param name="replay">The sale after a history.</param>
    public IReadOnlyList<VerificationFinding> Run(Func<StoredHistory, OperationSnapshot> replay)
    {
        if (Replay(replay) is not { } operation) return _findings;
        AcceptedCommand[] commands = [.. stored.History.Select(row => row.Command!)];
        foreach (var command in commands)
        {
            foreach (var (column, found, expected) in CommandComparison.Differences(command)) Add(CommandTable.Definition, command.Version, column, found, expected);
        }

        foreach (var (table, rows) in ExpectedRows.Of(key, operation, commands)) Compare(table, rows);
        return _findings;
    }

    /// <returns>The sale after its history; null, with a finding, where there is none to replay.</returns>
    private OperationSnapshot? Replay(Func<StoredHistory, OperationSnapshot> replay)
    {
        if (stored.History.Count == 0)
        {
            _findings.Add(new(VerificationFindingKind.HistoryMissing, key, CommandTable.Definition.Name));
            return null;
        }

        if (stored.History.FirstOrDefault(row => row.Command is null) is { } unreadable) return Broken(unreadable.Version, unreadable.Problem!);
        try
        {
            return replay(new StoredHistory(key.OperationId, [.. stored.History.Select(row => row.Command!)]));
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            return Broken(null, error.Message);
        }
    }

    private OperationSnapshot? Broken(long? version, string problem)
    {
        _findings.Add(new(VerificationFindingKind.HistoryBroken, key, CommandTable.Definition.Name) { Version = version, Problem = problem });
        return null;
    }

    private void Compare(Table table, IReadOnlyList<IReadOnlyList<object?>> expected)
    {
        var found = stored.Of(table).ToDictionary(row => KeyOf(table, row));
        foreach (var row in expected)
        {
            var rowKey = KeyOf(table, row);
            if (found.TryGetValue(rowKey, out var same)) Compare(table, row, same);
            else _findings.Add(Finding(VerificationFindingKind.RowMissing, table, row));
            found.Remove(rowKey);
        }

        foreach (var row in stored.Of(table).Where(row => found.ContainsKey(KeyOf(table, row)))) _findings.Add(Finding(VerificationFindingKind.RowUnexpected, table, row));
    }

    private void Compare(Table table, IReadOnlyList<object?> expected, object?[] found)
    {
        for (var i = table.Key.Count; i < expected.Count; i++)
        {
            if (Equals(found[i], expected[i])) continue;
            var finding = Finding(VerificationFindingKind.ValueDiffers, table, found);
            finding.Column = table.Columns[i].Name;
            finding.Found = found[i] is UnreadableValue unreadable ? unreadable.Stored : found[i];
            finding.Expected = expected[i];
            _findings.Add(finding);
        }
    }

    private void Add(Table table, long version, string column, object? found, object? expected) => _findings.Add(
        new(VerificationFindingKind.ValueDiffers, key, table.Name) { Version = version, Column = column, Found = found, Expected = expected });

    private VerificationFinding Finding(VerificationFindingKind kind, Table table, IReadOnlyList<object?> row)
    {
        var finding = new VerificationFinding(kind, key, table.Name);
        for (var i = OperationKeyLength; i < table.Key.Count; i++)
        {
            if (row[i] is int number) finding.FollowUpNumber = number;
            if (row[i] is string reminder) finding.Reminder = reminder;
            if (row[i] is long version) finding.Version = version;
        }

        return finding;
    }

    /// <summary>What tells a row from others of its table and sale: none, one or two columns.</summary>
    private static (object? First, object? Second) KeyOf(Table table, IReadOnlyList<object?> row) => (
        table.Key.Count > OperationKeyLength ? row[OperationKeyLength] : null,
        table.Key.Count > OperationKeyLength + 1 ? row[OperationKeyLength + 1] : null);
}
