using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>
/// Takes back a result that was captured by mistake, so that its follow-up is pending again. The result stays in the history. A
/// follow-up that it led to, and that is not cancelled, refuses it, or is cancelled with <see cref="WithNextCancelled"/>.
/// </summary>
/// <example><code>await followUps.RetractResultAsync("Q-1042", "Era de otra venta", result =&gt; result.OnFollowUp(1).WithNextCancelled());</code></example>
public sealed record RetractResult : FollowUpCommand
{
    /// <summary>Retracts the result of the last follow-up, or of that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="reason">Why it is retracted, from 1 to 500 code points.</param>
    public RetractResult(OperationId operationId, string reason)
        : base(operationId) => Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));

    /// <inheritdoc/>
    public override string Kind => "RetractResult";

    /// <summary>Why.</summary>
    public string Reason { get; }

    /// <summary>Whether the pending follow-ups that the result led to are cancelled.</summary>
    public bool CancelsNext { get; private init; }

    /// <summary>The same command, which also cancels the pending follow-ups that the result led to, with the same reason.</summary>
    public RetractResult WithNextCancelled() => this with { CancelsNext = true };

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (FindDone(deliberation, out var followUp, out var result) is { } refusal) return refusal;
        foreach (var next in deliberation.Operation.LedToBy(followUp.Number).Where(next => next.State != FollowUpState.Cancelled))
        {
            if (!CancelsNext || next.State == FollowUpState.Done)
                return deliberation.Refuse(RuleCodes.ResultHasNext, ("follow_up", followUp.Number), ("next", next.Number));
            deliberation.Cancel(next, Reason);
        }

        if (deliberation.RequireRoomForPending() is { } full) return full;
        deliberation.Record(new OperationChange.ResultRetracted { Number = followUp.Number, Before = result.ToSnapshot(), Reason = Reason });
        deliberation.RecalculateKnown();
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("reason", Reason);
        hash.Add("cancel_next", CancelsNext);
    }

    private RuleViolation? FindDone(Deliberation deliberation, out FollowUp followUp, out FollowUpResult result)
    {
        (followUp, result) = (null!, null!);
        var last = deliberation.Operation.Last;
        if ((FollowUpNumber ?? last?.Number) is not { } number) return deliberation.Refuse(RuleCodes.NothingDone);
        if (deliberation.Find(number, out followUp) is { } missing) return missing;
        result = followUp.Result!;
        if (result is not null) return null;
        return deliberation.Refuse(FollowUpNumber is null ? RuleCodes.LastWithoutResult : RuleCodes.FollowUpNotDone, ("follow_up", number));
    }
}
