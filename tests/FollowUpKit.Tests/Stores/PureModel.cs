using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Stores;

/// <summary>What the library promises, in values alone: operations in a dictionary, decided one after another, no store.</summary>
internal sealed class PureModel(FollowUpKitSettings settings)
{
    private readonly Dictionary<OperationId, SalesOperation> _operations = [];
    private readonly Dictionary<OperationId, List<AcceptedCommand>> _histories = [];
    private readonly Dictionary<(OperationId Operation, string CommandId), (OperationCommand Command, AcceptedCommand Accepted)> _done = [];

    public IReadOnlyCollection<SalesOperation> Operations => _operations.Values;

    public SalesOperation? Find(OperationId operation) => _operations.GetValueOrDefault(operation);

    public IReadOnlyList<AcceptedCommand> History(OperationId operation) => _histories.GetValueOrDefault(operation) ?? [];

    public string Try(Attempt attempt)
    {
        var command = attempt.Command;
        var before = Find(command.OperationId);
        if (command.CommandId is { } id && _done.TryGetValue((command.OperationId, id), out var earlier))
        {
            return Content(command) == Content(earlier.Command)
                ? Outcomes.Accepted(earlier.Accepted, before!, wasRepeated: true)
                : Outcomes.Refused(RuleViolation.Of(RuleCodes.CommandIdReused, ("operation", command.OperationId)));
        }

        if (command.ExpectedVersion is { } expected && before is null && command is OpenOperation)
            return Outcomes.Conflict(command.OperationId, expected, 0, null, null);
        if (before is not null && (command.ExpectedVersion < before.VisibleVersion || command.ExpectedVersion > before.Version))
            return Outcomes.Conflict(command.OperationId, command.ExpectedVersion.Value, before.Version, before.ChangedBy, before.ChangedAt);

        var context = new DecisionContext(settings, attempt.Now, attempt.By);
        if (Decider.Decide(before, command, context, out var decision) is { } violation) return Outcomes.Refused(violation);
        Keep(command, decision!);
        return Outcomes.Accepted(decision!.Accepted, decision.After, wasRepeated: false);
    }

    private static OperationCommand Content(OperationCommand command) => command with { CommandId = null, ExpectedVersion = null };

    private void Keep(OperationCommand command, Decision decision)
    {
        if (!decision.IsRecorded) return;
        _operations[command.OperationId] = decision.After;
        if (!_histories.TryGetValue(command.OperationId, out var history)) _histories.Add(command.OperationId, history = []);
        history.Add(decision.Accepted);
        if (command.CommandId is { } id) _done.Add((command.OperationId, id), (command, decision.Accepted));
    }
}
