using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>By what operations are counted, in SQL and back.</summary>
internal static class OperationGroups
{
    public static string ColumnOf(OperationColumn column) => column switch
    {
        OperationColumn.Branch => "branch",
        OperationColumn.Agent => "agent",
        OperationColumn.Customer => "customer",
        OperationColumn.Outcome => "conclusion_outcome",
        _ => throw new ArgumentOutOfRangeException(nameof(column), FormattableString.Invariant($"{(int)column}"), "There is no such fact."),
    };

    public static OperationGroup Read(IReadOnlyList<OperationColumn> by, SqlRow row)
    {
        var (branch, agent, customer, outcome) = ReadKeys(by, row);
        var group = new OperationGroup { Branch = branch, Agent = agent, Customer = customer, Outcome = outcome };
        group.Count = row.Long();
        group.DoneCount = row.Long();
        group.FirstContactCount = row.Long();
        group.TotalTimeToFirstContact = row.LongOrNull() is { } microseconds ? Duration.FromMilliseconds(microseconds / 1000) + Duration.FromTicks(microseconds % 1000 * 10) : null;
        return group;
    }

    /// <summary>The facts that a group was made by, from the columns that come first; null for the others.</summary>
    public static (string? Branch, string? Agent, string? Customer, string? Outcome) ReadKeys(IReadOnlyList<OperationColumn> by, SqlRow row)
    {
        string? branch = null, agent = null, customer = null, outcome = null;
        foreach (var column in by)
        {
            switch (column)
            {
                case OperationColumn.Branch: branch = row.TextOrNull(); break;
                case OperationColumn.Agent: agent = row.TextOrNull(); break;
                case OperationColumn.Customer: customer = row.TextOrNull(); break;
                default: outcome = row.TextOrNull(); break;
            }
        }

        return (branch, agent, customer, outcome);
    }
}
