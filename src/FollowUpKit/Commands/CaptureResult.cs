using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>Records the result of a pending follow-up, optionally with the next step or the conclusion.</summary>
public sealed record CaptureResult : FollowUpCommand
{
    /// <summary>Captures the result of the only pending follow-up, or that of <see cref="OperationCommandExtensions.OnFollowUp"/>.</summary>
    /// <param name="operationId">The ERP's own key of the sale.</param>
    /// <param name="at">The local date, hour and minute of the contact; seconds are refused.</param>
    /// <param name="details">What happened, from 1 to 4,000 code points on any number of lines, not blank.</param>
    /// <exception cref="ArgumentException">The time has seconds or is out of range, or the details are blank or too long.</exception>
    public CaptureResult(OperationId operationId, LocalDateTime at, string details)
        : base(operationId) => Result = new ResultEntry(at, details);

    /// <inheritdoc/>
    public override string Kind => "CaptureResult";

    /// <summary>The result.</summary>
    public ResultEntry Result { get; private init; }

    /// <summary>The next step, or null.</summary>
    public FollowUpDraft? Next { get; private init; }

    /// <summary>The proposed next step, to be taken when the command is executed; or null.</summary>
    public SuggestedNext? SuggestedNext { get; private init; }

    /// <summary>The conclusion, or null.</summary>
    public ConclusionEntry? Conclusion { get; private init; }

    /// <summary>The same command with an outcome of the contact.</summary>
    /// <param name="outcome">The ERP's own code, up to 128 code points; null for none.</param>
    public CaptureResult WithOutcome(string? outcome) => outcome == Result.Outcome ? this : this with { Result = Result.WithOutcome(outcome) };

    /// <summary>The same command with date and time in a zone of its own instead of the follow-up's.</summary>
    /// <param name="timeZone">The IANA id.</param>
    public CaptureResult WithTimeZone(string timeZone) => this with { Result = Result.WithTimeZone(timeZone) };

    /// <summary>The same command, which also schedules the next step.</summary>
    /// <param name="next">The draft.</param>
    /// <exception cref="InvalidOperationException">It already concludes the operation, or takes the proposed next step.</exception>
    public CaptureResult WithNext(FollowUpDraft next) => Conclusion is null && SuggestedNext is null
        ? this with { Next = Guard.Against.Null(next) }
        : throw Both();

    /// <summary>
    /// The same command, which also takes the next step that rules and plans propose after this result, when it is executed. A repeat answers
    /// the first receipt, whatever they propose by then. Where nothing is proposed, a warning of the receipt says why.
    /// </summary>
    /// <param name="typed">What a person typed of the next step, which stays; and whether a proposed conclusion is taken. Null for neither.</param>
    /// <exception cref="InvalidOperationException">It already has a next step, or concludes the operation.</exception>
    public CaptureResult WithSuggestedNext(SuggestedNext? typed = null) => Next is null && Conclusion is null
        ? this with { SuggestedNext = typed ?? new SuggestedNext() }
        : throw Both();

    /// <summary>The same command, which also concludes the sale.</summary>
    /// <param name="outcome">Won, lost, or the ERP's own code, up to 128 code points; null for none.</param>
    /// <exception cref="InvalidOperationException">It already has a next step.</exception>
    public CaptureResult WithConclusion(string? outcome = null) => WithConclusion(new ConclusionEntry(outcome));

    /// <summary>The same command, which also concludes the sale.</summary>
    /// <param name="conclusion">How it ends.</param>
    /// <exception cref="InvalidOperationException">It already has a next step.</exception>
    public CaptureResult WithConclusion(ConclusionEntry conclusion) => Next is null && SuggestedNext is null
        ? this with { Conclusion = Guard.Against.Null(conclusion) }
        : throw Both();

    internal override bool NeedsPlans => SuggestedNext is not null;

    internal override RuleViolation? Decide(Deliberation deliberation)
    {
        if (deliberation.FindPending(FollowUpNumber, out var followUp) is { } refusal) return refusal;
        if (FollowUpNumber is null && deliberation.RequireNew(Result, followUp) is { } repeat) return repeat;
        if (deliberation.Capture(followUp, Result) is { } badResult) return badResult;
        if (Next is not null) return deliberation.Schedule(Next, followUp.Number);
        if (Conclusion is not null) return deliberation.End(Conclusion);
        return SuggestedNext is null ? deliberation.RequireNextStep() : deliberation.Take(SuggestedNext, followUp.Number);
    }

    internal override void AddTo(ContentHash hash)
    {
        base.AddTo(hash);
        hash.Add("result", Result);
        hash.Add("next", Next);
        hash.Add("suggested_next", SuggestedNext);
        hash.Add("conclusion", Conclusion);
    }

    private static InvalidOperationException Both() => new("A result leads to a next step, given or proposed, or to the conclusion, not to both.");
}
