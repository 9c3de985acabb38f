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
        var group = new OperationGroup();
        foreach (var column in by)
        {
            switch (column)
            {
                case OperationColumn.Branch: group.Branch = row.TextOrNull(); break;
                case OperationColumn.Agent: group.Agent = row.TextOrNull(); break;
                case OperationColumn.Customer: group.Customer = row.TextOrNull(); break;
                default: group.Outcome = row.TextOrNull(); break;
            }
        }

        group.Count = row.Long();
        group.DoneCount = row.Long();
        group.FirstContactCount = row.Long();
        group.TotalTimeToFirstContact = row.LongOrNull() is { } microseconds ? Duration.FromMilliseconds(microseconds / 1000) + Duration.FromTicks(microseconds % 1000 * 10) : null;
        return group;
    }
}
