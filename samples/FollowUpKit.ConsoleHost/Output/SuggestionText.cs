using Spectre.Console;
using Spectre.Console.Rendering;

namespace FollowUpKit.ConsoleHost;

/// <summary>What is proposed, in words, and below it what may be odd about it.</summary>
internal static class SuggestionText
{
    public static IRenderable Of(NextStepSuggestion suggestion) =>
        new Rows(suggestion.Warnings.Select(WarningText.Of).Prepend(new Text(string.Join(" ", Sentences(suggestion)))));

    private static IEnumerable<string> Sentences(NextStepSuggestion suggestion)
    {
        if (suggestion.Next is { } next)
        {
            yield return Words.Fill("Suggest_Next", ("subject", next.Subject), ("due", next.Due.WithDay()), ("agent", next.Agent ?? Words.Get("Nobody")));
            if (next.Plan is { } plan) yield return Words.Fill("Suggest_Plan", ("plan", plan.Plan), ("step", plan.Step));
        }
        else if (suggestion.Conclusion is { } conclusion)
        {
            yield return Words.Fill("Suggest_Conclusion", ("outcome", conclusion.Outcome ?? Words.Get("Group_none")));
        }
        else
        {
            yield return Words.Get("Suggest_Nothing");
            if (suggestion.Violation is { } violation) yield return Words.Fill("Failure_Refused", ("code", violation.Code), ("message", violation.GetMessage()));
        }
    }
}
