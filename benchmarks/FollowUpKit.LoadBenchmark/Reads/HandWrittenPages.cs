using System.Data.Common;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Pages of the report by SQL that somebody wrote by hand for the tables of the library and prepared once.</summary>
internal static class HandWrittenPages
{
    private const string Columns =
        "f.operation, f.number, f.customer, f.branch, f.agent, f.kind, f.subject, f.due_date, f.due_time, f.time_zone, f.attention_from";

    private const string Order = "attention_from, operation, number";

    public static Task<PreparedQuery> PrepareAsync(TestDatabase database, DbConnection connection, ReportFilter filter, ReportPlace? after)
    {
        var (text, values) = TextOf(database, filter, after);
        return PreparedQuery.PrepareAsync(database, connection, text, values);
    }

    /// <summary>The statement and its values.</summary>
    public static (string Text, IReadOnlyList<(string Name, object? Value)> Values) TextOf(TestDatabase database, ReportFilter filter, ReportPlace? after)
    {
        List<(string Name, object? Value)> values = [("tenant", Company.Tenant), ("before", LatestOf(filter))];
        var where = "f.tenant = @tenant AND f.attention_from IS NOT NULL AND f.attention_from <= @before";
        if (filter.Branch is not null) And("f.branch = @branch", ("branch", filter.Branch));
        if (filter.Agent is not null) And("f.agent = @agent", ("agent", filter.Agent));
        if (filter.From is { } from && filter.To is { } to)
            And("f.attention_from >= @since AND f.due_date BETWEEN @from AND @to", ("since", MidnightUtc(from) - Duration.FromHours(14)), ("from", from), ("to", to));
        if (after is not null)
        {
            And(
                "(f.attention_from, f.operation, f.number) > (@after, @after_operation, @after_number)",
                ("after", after.AttentionFrom), ("after_operation", after.Operation), ("after_number", after.Number));
        }

        // Of a limit in a parameter PostgreSQL's generic plan supposes a tenth of the rows, which costs the unfiltered page a half;
        // with a constant it takes the index of the tenant for a branch or an agent too.
        var limit = "@limit";
        if (filter.Branch is null && filter.Agent is null) limit = $"{Pages.Size + 1}";
        else values.Add(("limit", Pages.Size + 1));

        // Without the name of the index SQLite may do that too.
        var index = !database.IsSqlite ? "" : filter.Agent is not null ? "INDEXED BY followup_follow_ups_attention_agent"
            : filter.Branch is not null ? "INDEXED BY followup_follow_ups_attention_branch" : "INDEXED BY followup_follow_ups_attention";
        return (
            $"""
            SELECT page.*, o.title
            FROM (SELECT {Columns} FROM {OurTables.FollowUps} f {index} WHERE {where} ORDER BY {Order} LIMIT {limit}) page
            LEFT JOIN {OurTables.Operations} o ON o.tenant = @tenant AND o.operation = page.operation
            ORDER BY page.attention_from, page.operation, page.number
            """,
            values);

        void And(string clause, params (string Name, object? Value)[] more)
        {
            where += " AND " + clause;
            values.AddRange(more);
        }
    }

    public static async Task<List<AttentionRecord>> ReadAsync(this PreparedQuery query, TestDatabase database) =>
        await query.RowsAsync<AttentionRecord>(database.IsSqlite ? AttentionRecord.FromSqlite : AttentionRecord.FromPostgreSql);

    private static Instant LatestOf(ReportFilter filter) =>
        filter.To is { } to ? Instant.Min(Company.AsOf, MidnightUtc(to.PlusDays(1)) + Duration.FromHours(12)) : Company.AsOf;

    private static Instant MidnightUtc(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
