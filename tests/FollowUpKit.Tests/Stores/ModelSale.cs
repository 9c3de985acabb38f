using FollowUpKit.Storage;

namespace FollowUpKit.Tests.Stores;

/// <summary>What should come of requests on one sale, by the decisions alone: no store, no service.</summary>
internal sealed class ModelSale
{
    private static readonly FollowUpKitSettings Settings = Company.Options.ToSettings();

    private readonly List<AcceptedCommand> _history = [];

    public SalesOperation? Operation { get; private set; }

    public IReadOnlyList<AcceptedCommand> History => _history;

    public string Execute(Request request)
    {
        var command = request.Command;
        if (Operation is null && command is not OpenOperation) return RuleCodes.OperationNotFound;
        if (_history.Find(accepted => accepted.CommandId == command.CommandId) is { } earlier)
            return earlier.Fingerprint!.SequenceEqual(Fingerprint.Of(command)) ? Company.Receipt(earlier, isRepeat: true) : RuleCodes.CommandIdReused;
        if (Operation is not null && command.ExpectedVersion is { } expected && expected != Operation.Version)
            return $"conflict with {Operation.Version} by {Operation.ChangedBy}";
        if (Decider.Decide(Operation, command, new DecisionContext(Settings, request.At, request.By), out var decision) is { } refusal)
            return refusal.Code;

        Operation = decision!.After;
        _history.Add(decision.Accepted);
        return Company.Receipt(decision.Accepted, isRepeat: false);
    }
}
