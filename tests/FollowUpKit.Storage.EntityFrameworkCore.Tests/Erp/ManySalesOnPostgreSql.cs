namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

public sealed class ManySalesOnPostgreSql() : ManySales(onServer: true)
{
    protected override string Numbers => $"generate_series(1, {Count}) AS numbers (i)";

    protected override string HostIndex => """CREATE INDEX sales_follow_up ON "Sales" ((CAST("Id" AS text)) COLLATE "C")""";

    protected override string Minutes(string count) => $"(timestamptz '{Start}' + {count} * interval '1 minute')";

    protected override string Date(string count) => $"CAST({Minutes(count)} AT TIME ZONE 'UTC' AS date)";
}
