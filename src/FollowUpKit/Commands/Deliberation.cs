using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>A command while it is being decided: the operation so far, and the changes that made it.</summary>
internal sealed class Deliberation
{
    private readonly OperationId _id;
    private readonly List<OperationChange> _changes = [];
    private SalesOperation? _operation;

    public Deliberation(SalesOperation? before, OperationId id, DecisionContext context)
    {
        _operation = before;
        _id = id;
        Context = context;
    }

    public DecisionContext Context { get; }

    /// <summary>The operation with all changes so far.</summary>
    public SalesOperation Operation => _operation ?? throw new InvalidOperationException($"Operation {_id} was not opened.");

    public bool IsOpened => _operation is not null;

    public IReadOnlyList<OperationChange> Changes => _changes;

    /// <summary>What is odd about the command, beside what its changes tell.</summary>
    public List<CommandWarning> Warnings { get; } = [];

    /// <summary>The number of the follow-up that the command is about.</summary>
    public int? FollowUp { get; set; }

    /// <summary>The number of the follow-up that the command scheduled.</summary>
    public int? NextFollowUp { get; private set; }

    public RuleViolation Refuse(string code, params (string Name, object? Value)[] values) =>
        RuleViolation.Of(code, [("operation", _id), .. values]);

    /// <summary>An instant for a refusal, shown in this zone; where it is not known in that of the operation, else in the default zone.</summary>
    public ZonedDateTime Local(Instant at, string zone) => at.InZone(
        Context.Calendar.FindTimeZone(zone) ?? Context.Calendar.FindTimeZone(Operation.TimeZone) ?? Context.Calendar.ZoneOrUtc(Context.Settings.DefaultTimeZone));

    public void Record(OperationChange change)
    {
        _changes.Add(change);
        if (change is OperationChange.FollowUpScheduled scheduled) NextFollowUp = scheduled.FollowUp.Number;
        _operation = change switch
        {
            OperationChange.Opened opened => SalesOperation.Open(_id, opened),
            OperationChange.Reopened => Operation.Apply(change).WithReopenedAt(Context.Now),
            _ => Operation.Apply(change),
        };
    }

    /// <summary>Finds the pending follow-up that a command is about: that of a number, or the only one.</summary>
    public RuleViolation? FindPending(int? number, out FollowUp followUp)
    {
        followUp = null!;
        if (number is null)
        {
            var pending = Operation.Pending;
            if (pending.Count == 0) return Refuse(RuleCodes.NothingPending);
            if (pending.Count > 1) return Refuse(RuleCodes.SeveralPending, ("pending", pending.Count));
            number = pending[0].Number;
        }

        return Find(number.Value, out followUp) ?? RequirePending(followUp);
    }

    /// <summary>Finds the follow-up that a command is about, whatever its state.</summary>
    public RuleViolation? Find(int number, out FollowUp followUp)
    {
        followUp = Operation.Find(number)!;
        if (followUp is null) return Refuse(RuleCodes.FollowUpNotFound, ("follow_up", number));
        FollowUp = number;
        return null;
    }

    public RuleViolation? RequireInProgress() => Operation.Conclusion is { } conclusion
        ? Refuse(RuleCodes.OperationConcluded, ("by", conclusion.By), ("at", Local(conclusion.At, Operation.TimeZone)))
        : null;

    /// <summary>Whether one more follow-up may be pending.</summary>
    public RuleViolation? RequireRoomForPending()
    {
        var (pending, limit) = (Operation.PendingCount, Context.Rules.PendingLimit);
        return pending < limit ? null : Refuse(RuleCodes.TooManyPending, ("pending", pending), ("limit", limit));
    }

    public RuleViolation RefuseOthersPending(IReadOnlyList<FollowUp> others) => Refuse(
        RuleCodes.OthersPending, ("pending", string.Join(", ", others.Select(other => other.Number))), ("count", others.Count));

    /// <summary>Why nothing can be done to an operation that is withdrawn: the ERP took it away, or it became part of another.</summary>
    public RuleViolation RefuseWithdrawn(SalesOperation operation, Withdrawal withdrawal) => withdrawal.MergedInto is { } target
        ? RuleViolation.Of(
            RuleCodes.OperationMerged, ("operation", operation.Id), ("target", target), ("by", withdrawal.By), ("at", Local(withdrawal.At, operation.TimeZone)))
        : RuleViolation.Of(
            RuleCodes.OperationWithdrawn, ("operation", operation.Id), ("by", withdrawal.By), ("at", Local(withdrawal.At, operation.TimeZone)));

    public RuleViolation? RequirePending(FollowUp followUp)
    {
        if (followUp.Result is { } result)
            return Refuse(RuleCodes.FollowUpDone, ("follow_up", followUp.Number), ("by", result.CapturedBy), ("at", Local(result.CapturedAt, followUp.Due.TimeZone!)));
        if (followUp.Cancellation is { } cancellation)
            return Refuse(RuleCodes.FollowUpCancelled, ("follow_up", followUp.Number), ("by", cancellation.By), ("at", Local(cancellation.At, followUp.Due.TimeZone!)));
        return null;
    }

    public void CancelPending(string reason)
    {
        foreach (var followUp in Operation.Pending) Cancel(followUp, reason);
    }

    public void Cancel(FollowUp followUp, string reason) => Record(new OperationChange.FollowUpCancelled
    {
        Number = followUp.Number,
        Cancellation = new CancellationSnapshot { At = Context.Now, By = Context.By, Reason = reason },
    });
}
