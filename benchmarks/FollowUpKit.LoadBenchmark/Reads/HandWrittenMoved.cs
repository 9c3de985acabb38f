using System.Data.Common;
using System.Globalization;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Pending follow-ups that were moved again and again, by SQL written by hand.</summary>
internal static class HandWrittenMoved
{
    public const int Times = 3;

    private const string Columns =
        "f.operation, f.number, f.customer, f.branch, f.agent, f.kind, f.subject, f.due_date, f.due_time, f.time_zone, f.overdue_from, f.opened_at, "
        + "f.move_count, f.first_due_date, f.first_due_time, f.first_time_zone, f.last_move_reason";

    public static Task<PreparedQuery> PageAsync(TestDatabase database, DbConnection connection) => PreparedQuery.PrepareAsync(
        database,
        connection,
        $"""
        SELECT page.*, o.title
        FROM (SELECT {Columns} FROM {Table(database)} WHERE {Where(database)} ORDER BY f.move_count DESC, f.attention_from, f.operation, f.number LIMIT {Pages.Size + 1}) page
        LEFT JOIN {OurTables.Operations} o ON o.tenant = @tenant AND o.operation = page.operation
        ORDER BY page.move_count DESC, page.overdue_from, page.operation, page.number
        """,
        ("tenant", Company.Tenant));

    public static Task<PreparedQuery> CountAsync(TestDatabase database, DbConnection connection) =>
        PreparedQuery.PrepareAsync(database, connection, $"SELECT count(*) FROM {Table(database)} WHERE {Where(database)}", ("tenant", Company.Tenant));

    private static string Where(TestDatabase database) => $"f.tenant = @tenant AND {database.Texts.IsPending("f.")} AND f.move_count >= {Times.ToString(CultureInfo.InvariantCulture)}";

    private static string Table(TestDatabase database) => $"{OurTables.FollowUps} f {database.Texts.UseIndex($"{OurTables.FollowUps}_moved")}";
}
