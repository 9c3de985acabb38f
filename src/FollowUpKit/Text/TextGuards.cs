using System.Globalization;
using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Guard clauses for the texts of this library.</summary>
internal static class TextGuards
{
    public static string BadText(this IGuardClause guard, string? text, TextRule rule, string parameterName)
    {
        guard.Null(text, parameterName);
        return rule.Problem(text) is { } problem
            ? throw new ArgumentException($"{parameterName} {problem.Describe(CultureInfo.InvariantCulture)}.", parameterName)
            : text;
    }

    public static string? BadOptionalText(this IGuardClause guard, string? text, TextRule rule, string parameterName) =>
        text is null ? null : guard.BadText(text, rule, parameterName);
}
