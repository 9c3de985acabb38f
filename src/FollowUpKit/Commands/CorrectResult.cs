using Ardalis.GuardClauses;
using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>Corrects the result of a follow-up. The previous result stays in the history.</summary>
public sealed record CorrectResult : OperationCommand
{
    /// <summary>Corrects a result.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="followUpNumber">The number of the follow-up, from 1.</param>
    /// <param name="result">The new result; without a time zone of its own, it is in that of the previous result.</param>
    /// <param name="reason">Why it is corrected, from 1 to 500 code points.</param>
    public CorrectResult(OperationId operationId, int followUpNumber, ResultEntry result, string reason)
        : base(operationId)
    {
        FollowUpNumber = Guard.Against.LessThan(1, followUpNumber, nameof(followUpNumber));
        Result = Guard.Against.Null(result);
        Reason = Guard.Against.BadText(reason, TextRule.Reason, nameof(reason));
    }

    /// <inheritdoc/>
    public override string Kind => "CorrectResult";

    /// <summary>The number of the follow-up.</summary>
    public int FollowUpNumber { get; }

    /// <summary>The new result; without a time zone of its own, it is in that of the previous result.</summary>
    public ResultEntry Result { get; }

    /// <summary>Why it is corrected.</summary>
    public string Reason { get; }

    internal override bool IsForConcluded => true;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.Find(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        if (followUp.Result is not { } before) return deliberation.Refuse(RuleCodes.FollowUpNotDone, ("follow_up", FollowUpNumber));
        var entry = Result.TimeZone is null ? Result.WithTimeZone(before.TimeZone) : Result;
        if (deliberation.Read(entry, followUp, out var result) is { } badResult) return badResult;
        if (SaysTheSame(before, result)) return null;
        deliberation.Record(new OperationChange.ResultCorrected
        {
            Number = FollowUpNumber,
            Before = before.ToSnapshot(),
            Result = result,
            Reason = Reason,
            GivenTimeZone = Scheduling.OtherThan(result.TimeZone, Result.TimeZone),
        });
        return null;
    }

    internal override void AddTo(ContentHash hash)
    {
        hash.Add("follow_up", FollowUpNumber);
        hash.Add("result", Result);
        hash.Add("reason", Reason);
    }

    private static bool SaysTheSame(FollowUpResult before, ResultSnapshot result)
    {
        var unchanged = before.ToSnapshot();
        unchanged.CapturedAt = result.CapturedAt;
        unchanged.CapturedBy = result.CapturedBy;
        return unchanged == result;
    }
}
