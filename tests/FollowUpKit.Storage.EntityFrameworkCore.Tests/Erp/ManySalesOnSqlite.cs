namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class ManySalesOnSqlite() : ManySales(onServer: false)
{
    protected override string Numbers =>
        $"(WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {Count}) SELECT i FROM numbers)";

    protected override string HostIndex => """CREATE INDEX sales_follow_up ON "Sales" (CAST("Id" AS TEXT))""";

    protected override string Minutes(string count) => $"({Start.ToUnixTimeSeconds()} + 60 * {count}) * 1000000";

    protected override string Date(string count) => $"date({Start.ToUnixTimeSeconds()} + 60 * {count}, 'unixepoch')";
}
