using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Guard clauses for the texts of this library.</summary>
internal static class TextGuards
{
    public static string BadText(this IGuardClause guard, string? text, TextRule rule, string parameterName)
    {
        guard.Null(text, parameterName);
        return rule.Problem(text) is { } problem ? throw Refusal(problem, parameterName) : text;
    }

    public static string? BadOptionalText(this IGuardClause guard, string? text, TextRule rule, string parameterName) =>
        text is null ? null : guard.BadText(text, rule, parameterName);

    /// <summary>The folded text to search for. One of accents alone is refused: it would be found everywhere.</summary>
    public static string UnsearchableText(this IGuardClause guard, string? text, string parameterName)
    {
        var folded = SearchText.Fold(guard.BadText(text, TextRule.Label, parameterName));
        return string.IsNullOrWhiteSpace(folded) ? throw Refusal(new TextProblem("unsearchable", 0, 0), parameterName) : folded;
    }

    private static InvalidTextException Refusal(TextProblem problem, string parameterName) => new(problem, parameterName);
}
