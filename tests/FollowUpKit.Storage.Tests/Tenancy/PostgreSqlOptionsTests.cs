using System.Text.RegularExpressions;
using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class PostgreSqlOptionsTests
{
    private static readonly string[] Tables = ["operations", "follow_ups", "reminders", "commands", "reopenings", "time_zone_rules", "digests"];

    private static readonly string Plain = SqlDialect.PostgreSql.GenerateCreateScript("erp_", "crm");

    [Fact]
    public void GenerateCreateScript_Defaults_AsWithoutOptions() => Assert.Equal(Plain, Script(new()));

    [Fact]
    public void GenerateCreateScript_Distributed_EachTableIsDistributedByTenantParentsFirst()
    {
        var script = Script(new() { DistributesByTenant = true });

        Assert.Equal(Tables.Select(name => $"\"crm\".\"erp_{name}\""), Regex.Matches(script, @"create_distributed_table\('(\S+)', 'tenant'\)").Select(match => match.Groups[1].Value));
        Assert.Single(Regex.Matches(script, Regex.Escape("create_reference_table('\"crm\".\"erp_schema_version\"')")));
        Assert.Equal(8, Regex.Count(script, @"WHERE NOT EXISTS \(SELECT FROM pg_dist_partition WHERE logicalrelid = CAST\('\S+' AS regclass\)\);"));
        Assert.Equal(Words(Plain), Words(Regex.Replace(script, @"SELECT create_\w+_table\(.*?;", "")));
    }

    [Fact]
    public void GenerateCreateScript_Partitions_EachTableHasThemByTenant()
    {
        var script = Script(new() { TenantPartitions = 3 });

        Assert.Equal(7, Regex.Count(script, @"\) PARTITION BY HASH \(tenant\);"));
        foreach (var name in Tables)
        {
            for (var part = 0; part < 3; part++)
            {
                Assert.Contains(
                    $"CREATE TABLE IF NOT EXISTS \"crm\".\"erp_{name}_p{part}\" PARTITION OF \"crm\".\"erp_{name}\" FOR VALUES WITH (MODULUS 3, REMAINDER {part});", script, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, false)]
    [InlineData(1025, false)]
    [InlineData(2, true)]
    public void CreatePostgreSql_OptionThatIsNotAllowed_RefusedByName(int partitions, bool isDistributed)
    {
        var refused = Assert.Throws<ArgumentException>(() => SqlDialect.CreatePostgreSql(new() { TenantPartitions = partitions, DistributesByTenant = isDistributed }));

        Assert.Contains(nameof(PostgreSqlOptions.TenantPartitions), refused.Message, StringComparison.Ordinal);
    }

    private static string Script(PostgreSqlOptions options) => SqlDialect.CreatePostgreSql(options).GenerateCreateScript("erp_", "crm");

    private static string Words(string text) => Regex.Replace(text, @"\s+", " ");
}
