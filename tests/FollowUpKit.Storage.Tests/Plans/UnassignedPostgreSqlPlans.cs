namespace FollowUpKit.Storage.Tests;

/// <summary>A company in which one sale of twenty has no agent.</summary>
public sealed class UnassignedPostgreSqlPlans : PostgreSqlPlans
{
    protected override IEnumerable<string> Differences(string schema) => [Unassign($"{schema}followup_operations"), Unassign($"{schema}followup_follow_ups")];

    private static string Unassign(string table) => $"UPDATE {table} SET agent = NULL WHERE substr(operation, 3)::int % 20 = 1";
}
