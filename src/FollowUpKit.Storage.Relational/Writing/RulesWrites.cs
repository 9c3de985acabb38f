namespace FollowUpKit.Storage.Relational;

/// <summary>The rules of time zones that commits used, each once.</summary>
internal static class RulesWrites
{
    public static IEnumerable<SqlWrite> Of(SqlDialect dialect, WriteStatements statements, IReadOnlyList<OperationCommit> commits) =>
        commits.SelectMany(commit => commit.TimeZoneRules, (commit, rules) => (commit.Key.Tenant, Rules: rules))
            .GroupBy(used => (used.Tenant, used.Rules.TimeZone, used.Rules.Fingerprint))
            .Select(same => Of(dialect, statements, same.Key.Tenant, same.First().Rules));

    public static SqlWrite Of(SqlDialect dialect, WriteStatements statements, string tenant, TimeZoneRules rules) =>
        new(statements.AddTimeZoneRules, TimeZoneRulesTable.Values(tenant, rules, dialect));
}
