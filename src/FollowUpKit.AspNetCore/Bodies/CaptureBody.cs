using System.ComponentModel;

namespace FollowUpKit.AspNetCore;

/// <summary>A result and what follows from it.</summary>
[Description("A result with the next follow-up, the conclusion, or nothing.")]
internal sealed class CaptureBody : ResultBody
{
    public DraftBody? Next { get; set; }

    public SuggestedNextBody? SuggestedNext { get; set; }

    public ConclusionBody? Conclusion { get; set; }

    public CaptureResult? Read(OperationId operation, FieldReader fields)
    {
        var result = ReadResult(fields);
        var next = Next?.Read(fields, "next");
        var conclusion = Conclusion?.ReadConclusion(fields, "conclusion.");
        if (Next is not null && Conclusion is not null) fields.Add("next", "NextOrConclusion");
        var suggested = SuggestedNext?.Read(fields, "suggestedNext");
        if (suggested is not null && (Next is not null || Conclusion is not null)) fields.Add("suggestedNext", "SuggestedAlone");
        if (result is null || fields.HasErrors) return null;
        var command = new CaptureResult(operation, result.At, result.Details).WithOutcome(result.Outcome);
        if (result.TimeZone is { } zone) command = command.WithTimeZone(zone);
        if (next is not null) command = command.WithNext(next);
        if (suggested is not null) command = command.WithSuggestedNext(suggested);
        return conclusion is null ? command : command.WithConclusion(conclusion);
    }
}
