using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>One or two facts of operations to count by.</summary>
internal static class OperationGroupKeys
{
    /// <exception cref="ArgumentException">Both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One is not defined.</exception>
    public static OperationColumn[] Checked(OperationColumn key, OperationColumn? then)
    {
        if (key == then) throw new ArgumentException($"The two facts to count by must differ, but both are {key}.", nameof(then));
        return then is { } second ? [Known(key, nameof(key)), Known(second, nameof(then))] : [Known(key, nameof(key))];
    }

    /// <summary>The key of a group by one of its facts.</summary>
    public static ReportKey Of(OperationColumn column, string? branch, string? agent, string? customer, string? outcome) => column switch
    {
        OperationColumn.Branch => new(branch),
        OperationColumn.Agent => new(agent),
        OperationColumn.Customer => new(customer),
        _ => new(outcome),
    };

    private static OperationColumn Known(OperationColumn column, string parameterName) => column is >= OperationColumn.Branch and <= OperationColumn.Outcome
        ? column
        : throw new ArgumentOutOfRangeException(parameterName, FormattableString.Invariant($"{(int)column}"), "There is no such fact.");
}
