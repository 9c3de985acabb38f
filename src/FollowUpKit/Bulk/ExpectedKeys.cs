namespace FollowUpKit;

/// <summary>The keys that the changes of key in a list free and take, one after the other.</summary>
internal sealed class ExpectedKeys
{
    private readonly HashSet<OperationId> _freed = [];
    private readonly HashSet<OperationId> _taken = [];

    /// <summary>The commands in their order, but that a change of key comes after the one that frees the new key; a circle begins with its first.</summary>
    public static IReadOnlyList<OperationCommand> InOrder(IReadOnlyList<OperationCommand> commands)
    {
        var freedBy = new Dictionary<OperationId, int>();
        for (var i = 0; i < commands.Count; i++)
        {
            if (commands[i] is ChangeOperationId change && !freedBy.ContainsKey(change.OperationId)) freedBy.Add(change.OperationId, i);
        }

        var ordered = new List<OperationCommand>(commands.Count);
        var isPlaced = new bool[commands.Count];
        var waiting = new Stack<int>();
        for (var i = 0; i < commands.Count; i++)
        {
            for (int? next = i; next is { } place && !isPlaced[place]; next = FreeingFor(commands[place]))
            {
                isPlaced[place] = true;
                waiting.Push(place);
            }

            while (waiting.Count > 0) ordered.Add(commands[waiting.Pop()]);
        }

        return ordered;

        int? FreeingFor(OperationCommand command) =>
            command is ChangeOperationId change && freedBy.TryGetValue(change.NewId, out var freeing) ? freeing : null;
    }

    /// <summary>What would come of a command that was checked after those before it.</summary>
    public BulkResult Expect(BulkResult result)
    {
        if (result.Command is not ChangeOperationId change) return result;
        if (result.Violation?.Code == RuleCodes.OperationIdTaken && _freed.Contains(change.NewId) && !_taken.Contains(change.NewId))
            result = new BulkResult(change, BulkOutcome.Changed);
        else if (result.Outcome == BulkOutcome.Changed && _taken.Contains(change.NewId))
            result = new BulkResult(change, BulkOutcome.Refused, RuleViolation.Of(RuleCodes.OperationIdTaken, ("operation", change.OperationId), ("new_id", change.NewId)));
        if (result.Outcome != BulkOutcome.Changed) return result;
        _freed.Add(change.OperationId);
        _taken.Remove(change.OperationId);
        _taken.Add(change.NewId);
        return result;
    }
}
