namespace FollowUpKit.Storage.Relational;

/// <summary>The scope of agents in SQL: by the agent of the operation, or of one of its pending follow-ups.</summary>
internal static class Visibility
{
    /// <summary>How many operations and pending follow-ups agents have at most whose rows are found before others: of more a page is found sooner in its order.</summary>
    public const int MostOfFew = 2_000;

    /// <summary>Counts the operations and pending follow-ups of agents, no further than is asked.</summary>
    public static SqlStatement Count(TableNames names, SqlDialect dialect, SqlCondition condition, string tenant, IReadOnlyList<string> agents)
    {
        var first = dialect.FirstOfAny(condition.Limit(MostOfFew + 1, isNarrowed: false));
        return condition.Statement(
            $"SELECT (SELECT {dialect.Count()} FROM (SELECT own.operation FROM {names.Operations} own {dialect.UseIndex(names.Index(TableIndex.OpenedByAgent.Name))} "
            + $"WHERE own.tenant = {tenant} AND {condition.IsAnyOf("own.agent", agents)} {first}) operations) "
            + $"+ (SELECT {dialect.Count()} FROM (SELECT theirs.operation FROM {names.FollowUps} theirs {dialect.UseIndex(names.Index(TableIndex.AttentionByAgent.Name))} "
            + $"WHERE theirs.attention_from IS NOT NULL AND theirs.tenant = {tenant} AND {condition.IsAnyOf("theirs.agent", agents)} {first}) follow_ups)",
            isVaried: false);
    }

    /// <summary>The operations not concluded that agents see, each once.</summary>
    /// <param name="names">The tables.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="condition">What the values are added to.</param>
    /// <param name="tenant">The parameter of the tenant.</param>
    /// <param name="agents">The agents.</param>
    public static string OpenOperationsOf(
        TableNames names, SqlDialect dialect, SqlCondition condition, string tenant, IReadOnlyList<string> agents) =>
        $"SELECT own.operation FROM {names.Operations} own {dialect.UseIndex(names.Index(TableIndex.OpenedByAgent.Name))} "
        + $"WHERE own.tenant = {tenant} AND {condition.IsAnyOf("own.agent", agents)} AND own.concluded_at IS NULL "
        + $"UNION SELECT theirs.operation FROM {names.FollowUps} theirs {dialect.UseIndex(names.Index(TableIndex.AttentionByAgent.Name))} "
        + $"WHERE theirs.attention_from IS NOT NULL AND theirs.tenant = {tenant} AND {condition.IsAnyOf("theirs.agent", agents)}";

    public static string OperationOf(string row, TableNames names, SqlCondition condition, string tenant, IReadOnlyList<string> agents) =>
        condition.Exists($"SELECT 1 FROM {names.Operations} seen WHERE seen.tenant = {tenant} " +
        $"AND seen.operation = {row}.operation AND {condition.IsAnyOf("seen.agent", agents)}");

    public static string PendingFollowUpOf(string row, TableNames names, SqlCondition condition, string tenant, IReadOnlyList<string> agents) =>
        condition.Exists($"SELECT 1 FROM {names.FollowUps} seen WHERE seen.tenant = {tenant} " +
        $"AND seen.operation = {row}.operation AND seen.state = '{FollowUpTable.Pending}' AND {condition.IsAnyOf("seen.agent", agents)}");
}
