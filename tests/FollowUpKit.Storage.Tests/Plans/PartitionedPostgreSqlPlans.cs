using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>The same company where each table has partitions by tenant. Its neighbour lies in the same partition.</summary>
public sealed class PartitionedPostgreSqlPlans : PostgreSqlPlans
{
    /// <summary>The major version of the server.</summary>
    internal int Version => (int)Ask("SELECT current_setting('server_version_num')::int / 10000")!;

    private protected override SqlDialect Dialect { get; } = SqlDialect.CreatePostgreSql(new() { TenantPartitions = 2 });

    /// <summary>The indexes of partitions, each with that of the whole table.</summary>
    private IReadOnlyDictionary<string, string>? names;

    /// <summary>The plans, whose indexes have the names of those of the whole tables.</summary>
    internal override async Task<IReadOnlyList<QueryPlan>> ReadAsync(PlanQuestion question)
    {
        var plans = await base.ReadAsync(question);
        return [.. plans.Select(plan => plan with { Ranges = [.. plan.Ranges.Select(range => range with { Index = range.Index is null ? null : Names[range.Index] })] })];
    }

    private IReadOnlyDictionary<string, string> Names => names ??= ((string)Ask(
        "SELECT string_agg(part.relname || ' ' || whole.relname, ',') FROM pg_inherits i JOIN pg_class part ON part.oid = i.inhrelid JOIN pg_class whole ON whole.oid = i.inhparent "
        + "WHERE whole.relnamespace = CAST('{schema}' AS regnamespace) AND whole.relkind = 'I'")!)
        .Split(',').Select(pair => pair.Split(' ')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
