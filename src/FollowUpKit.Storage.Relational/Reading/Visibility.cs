namespace FollowUpKit.Storage.Relational;

/// <summary>The scope of agents in SQL: by the agent of the operation, or of one of its pending follow-ups.</summary>
internal static class Visibility
{
    public static string OperationOf(string row, TableNames names, SqlCondition condition, IReadOnlyList<string> agents) =>
        condition.Exists($"SELECT 1 FROM {names.Operations} seen WHERE seen.tenant = {row}.tenant " +
        $"AND seen.operation = {row}.operation AND {condition.IsAnyOf("seen.agent", agents)}");

    public static string PendingFollowUpOf(string row, TableNames names, SqlCondition condition, IReadOnlyList<string> agents) =>
        condition.Exists($"SELECT 1 FROM {names.FollowUps} seen WHERE seen.tenant = {row}.tenant " +
        $"AND seen.operation = {row}.operation AND seen.state = '{FollowUpTable.Pending}' AND {condition.IsAnyOf("seen.agent", agents)}");
}
