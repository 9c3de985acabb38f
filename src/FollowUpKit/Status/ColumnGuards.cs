using Ardalis.GuardClauses;

namespace FollowUpKit;

/// <summary>Guard clauses for columns of rows.</summary>
internal static class ColumnGuards
{
    public static void OtherLength(this IGuardClause guard, int length, int rows, string parameterName)
    {
        if (length != rows) throw new ArgumentException($"{parameterName} must have {rows} rows as the other columns have, not {length}.", parameterName);
    }

    public static void TooShort(this IGuardClause guard, int length, int rows, string parameterName)
    {
        if (length < rows) throw new ArgumentException($"{parameterName} must have room for {rows} rows, not {length}.", parameterName);
    }
}
