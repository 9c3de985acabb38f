namespace FollowUpKit.Faults;

/// <summary>Compares rows with what the history says that they must be.</summary>
internal static class TableAudit
{
    public static IReadOnlyList<string> Check(StoredTables stored)
    {
        var faults = new List<string>();
        var told = new List<ToldOperation>();
        foreach (var history in stored.Commands.GroupBy(command => command["operation"]!))
        {
            if (ToldOperation.Replay(history.Key, [.. history], out var operation) is { } broken) faults.Add($"{history.Key}: {broken}");
            else told.Add(operation);
        }

        if (faults.Count > 0) return faults;
        return
        [
            .. Compare("operations", ["operation"], stored.Operations, told.Select(operation => operation.Row())),
            .. Compare("follow_ups", ["operation", "number"], stored.FollowUps, told.SelectMany(operation => operation.FollowUps.Select(followUp => followUp.Row(operation)))),
            .. Compare("reminders", ["operation", "number", "ordinal"], stored.Reminders, told.SelectMany(operation => operation.FollowUps.SelectMany(followUp => followUp.ReminderRows(operation)))),
            .. Compare("reopenings", ["operation", "version"], stored.Reopenings, told.SelectMany(operation => operation.Reopenings)),
        ];
    }

    private static IEnumerable<string> Compare(
        string table, string[] key, IReadOnlyList<IReadOnlyDictionary<string, string?>> stored, IEnumerable<IReadOnlyDictionary<string, string?>> told)
    {
        var expected = told.ToDictionary(KeyOf);
        foreach (var row in stored)
        {
            if (!expected.Remove(KeyOf(row), out var must))
            {
                yield return $"{table} {KeyOf(row)}: the history does not tell of it";
                continue;
            }

            foreach (var (column, value) in row)
            {
                if (!must.TryGetValue(column, out var right)) yield return $"{table}.{column}: the audit does not know the column";
                else if (value != right) yield return $"{table} {KeyOf(row)}: {column} is '{value}' and must be '{right}'";
            }
        }

        foreach (var missing in expected.Keys) yield return $"{table} {missing}: it is missing";

        string KeyOf(IReadOnlyDictionary<string, string?> row) => string.Join(' ', key.Select(column => row[column]));
    }
}
