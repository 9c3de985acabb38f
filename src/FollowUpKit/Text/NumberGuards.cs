using System.Globalization;
using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Guard clauses for counts, numbers and versions.</summary>
internal static class NumberGuards
{
    public static int LessThan(this IGuardClause guard, int least, int number, string parameterName) =>
        number < least ? throw Refusal(least, number, parameterName) : number;

    public static long LessThan(this IGuardClause guard, int least, long number, string parameterName) =>
        number < least ? throw Refusal(least, number, parameterName) : number;

    public static int NotBetween(this IGuardClause guard, int least, int most, int number, string parameterName) =>
        number < least || number > most
            ? throw new ArgumentOutOfRangeException(
                parameterName,
                string.Format(CultureInfo.InvariantCulture, "{0} must be from {1} to {2}, but is {3}.", parameterName, least, most, number))
            : number;

    private static ArgumentOutOfRangeException Refusal(int least, long number, string parameterName) => new(
        parameterName,
        string.Format(CultureInfo.InvariantCulture, "{0} must be {1} or more, but is {2}.", parameterName, least, number));
}
