using System.ComponentModel;
using System.Globalization;

namespace FollowUpKit.AspNetCore;

/// <summary>What plans and rules propose.</summary>
[Description("What plans and rules propose after a result. Nothing was changed.")]
internal sealed record SuggestionAnswer(
    [property: Description("The number of the follow-up whose result it follows.")] int? FollowUpNumber,
    [property: Description("The proposed follow-up, as it can be sent.")] DraftBody? Next,
    [property: Description("The proposed conclusion.")] SuggestionAnswer.SuggestedConclusion? Conclusion,
    [property: Description("Why nothing can follow, or why the rules refuse what is proposed.")] NoteAnswer? Violation,
    IReadOnlyList<NoteAnswer> Warnings)
{
    public static SuggestionAnswer Of(NextStepSuggestion suggestion, CultureInfo culture) => new(
        suggestion.FollowUpNumber,
        suggestion.Next is { } next ? DraftBody.Of(next) : null,
        suggestion.Conclusion is { } conclusion ? new(conclusion.Outcome) : null,
        suggestion.Violation is { } violation ? NoteAnswer.Of(violation, culture) : null,
        [.. suggestion.Warnings.Select(warning => NoteAnswer.Of(warning, culture))]);

    /// <summary>A conclusion that is proposed.</summary>
    [Description("A conclusion that is proposed.")]
    internal sealed record SuggestedConclusion(string? Outcome);
}
