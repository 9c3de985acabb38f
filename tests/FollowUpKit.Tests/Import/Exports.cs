namespace FollowUpKit.Tests.Import;

/// <summary>The exports of a history at several times, each with what was new or changed since the one before.</summary>
internal sealed class Exports(IEnumerable<ImportRow> operations, IEnumerable<ImportRow> followUps)
{
    private readonly List<ImportChain> _chains = [.. ImportChain.Group(operations, followUps)];
    private readonly Dictionary<string, string> _before = [];

    /// <summary>The operations that changed, with all their rows, as they were known at a local time.</summary>
    public IEnumerable<ImportChain> ChangedUntil(string time)
    {
        foreach (var chain in _chains)
        {
            if (Known(chain, time) is not { } known) continue;
            var content = Convert.ToHexString(known.ToHash());
            if (_before.TryGetValue(chain.OperationId!, out var before) && before == content) continue;
            _before[chain.OperationId!] = content;
            yield return known;
        }
    }

    private static ImportChain? Known(ImportChain chain, string time)
    {
        var operation = chain.Operations[0];
        if (IsAfter(operation.Fields["opened_at"], time)) return null;
        var concluded = operation.Fields.TryGetValue("concluded_at", out var at) && !IsAfter(at, time);
        var followUps = chain.FollowUps.Where(row => !IsAfter(row.Fields["scheduled_at"], time)).ToList();
        return new ImportChain(
            [concluded ? operation : Without(operation, "concluded_at", "conclusion_outcome")],
            [.. followUps.Select((row, index) => Known(row, time, isLast: index == followUps.Count - 1 && !concluded && chain.FollowUps.Count > followUps.Count))]);
    }

    private static ImportRow Known(ImportRow row, string time, bool isLast)
    {
        if (row.Fields.TryGetValue("result_at", out var at) && IsAfter(at, time)) return Without(row, "result_at", "result_details", "result_outcome");

        // A cancellation has no time of its own: it is known with the next step.
        return isLast ? Without(row, "cancelled_reason") : row;
    }

    private static ImportRow Without(ImportRow row, params string[] columns) =>
        new(row.Line, row.Fields.Where(field => !columns.Contains(field.Key)).ToDictionary(field => field.Key, field => field.Value));

    private static bool IsAfter(string at, string time) => string.CompareOrdinal(at, time) > 0;
}
