using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Relational;

/// <summary>Makes tables of PostgreSQL in partitions by tenant, or distributes them by tenant with Citus.</summary>
/// <param name="partitions">How many partitions a table has; 0 for a table without.</param>
/// <param name="isDistributed">Whether Citus distributes the tables.</param>
internal sealed class TenantSpread(int partitions, bool isDistributed)
{
    private const string Definition = @"(?<=CREATE TABLE IF NOT EXISTS )\{table:([a-z_]+)\} \(\n    (tenant)?.*?\n\)(?=;)";

    /// <summary>A step with what spreads the tables that it makes. It can be run again, as the step can.</summary>
    public string Of(string step) =>
        partitions > 0 ? Regex.Replace(step, Definition, Partitioned, RegexOptions.Singleline)
        : isDistributed ? step + string.Concat(Regex.Matches(step, Definition, RegexOptions.Singleline).Cast<Match>().Select(Distributed))
        : step;

    // The table of the version has no tenant.
    private string Partitioned(Match table)
    {
        if (!table.Groups[2].Success) return table.Value;
        var name = table.Groups[1].Value;
        var all = Enumerable.Range(0, partitions).Select(part => FormattableString.Invariant(
            $";\nCREATE TABLE IF NOT EXISTS {{table:{name}_p{part}}} PARTITION OF {{table:{name}}} FOR VALUES WITH (MODULUS {partitions}, REMAINDER {part})"));
        return $"{table.Value} PARTITION BY HASH (tenant){string.Concat(all)}";
    }

    private static string Distributed(Match table)
    {
        var name = $"'{{table:{table.Groups[1].Value}}}'";
        var make = table.Groups[2].Success ? $"create_distributed_table({name}, 'tenant')" : $"create_reference_table({name})";
        return $"\nSELECT {make} WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = CAST({name} AS regclass));\n";
    }
}
