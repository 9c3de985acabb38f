using System.Data.Common;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Pages of the report by SQL that somebody wrote by hand for the tables of the library and prepared once.</summary>
internal static class HandWrittenPages
{
    private const string Columns =
        "f.operation, f.number, f.customer, f.branch, f.agent, f.kind, f.subject, f.due_date, f.due_time, f.time_zone, f.opened_at, "
        + "f.move_count, f.first_due_date, f.first_due_time, f.first_time_zone, f.last_move_reason, f.attention_from";

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
        var texts = database.Texts;
        var beyond = "";
        if (filter.Branch is not null) And("f.branch = @branch", ("branch", filter.Branch));
        if (filter.Agent is not null) And("f.agent = @agent", ("agent", filter.Agent));
        if (filter.From is { } from && filter.To is { } to) And("f.due_date BETWEEN @from AND @to", ("from", from), ("to", to));
        if (after is not null)
        {
            beyond = $" AND {texts.After(("f.attention_from", "@after"), ("f.operation", "@after_operation"), ("f.number", "@after_number"))}";
            values.AddRange([("after", after.AttentionFrom), ("after_operation", after.Operation), ("after_number", after.Number)]);
        }

        // Of a limit in a parameter PostgreSQL's generic plan supposes a tenth of the rows, which costs the unfiltered page a half;
        // with a constant it takes the index of the tenant for a branch or an agent too, and plans the ranges of a period anew each time.
        var limit = "@limit";
        if (filter is { Branch: null, Agent: null, From: null }) limit = $"{Pages.Size + 1}";
        else values.Add(("limit", Pages.Size + 1));
        List<string> ranges = [.. RangesOf(texts, filter, after, beyond, values).Select(range => Select(texts, filter, range.IsByDate, where + range.Clause))];
        if (database.IsSqlite && ranges.Count == 1)
        {
            var joined = ranges[0].Replace(" FROM ", ", o.title FROM ", StringComparison.Ordinal).Replace(
                " WHERE ", $" LEFT JOIN {OurTables.Operations} o ON o.tenant = @tenant AND o.operation = f.operation WHERE ", StringComparison.Ordinal);
            return ($"{joined} ORDER BY f.attention_from, f.operation, f.number LIMIT {limit}", values);
        }

        var page = ranges.Count == 1 ? $"{ranges[0]} ORDER BY {Order} LIMIT {limit}" : texts.Merge(ranges, Order, limit);
        return (
            $"""
            SELECT page.*, o.title
            FROM ({page}) page
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

    /// <summary>
    /// The rows of a period: those of its first two dates by date, since a range of instants would begin with rows that were due
    /// before, and the rest by instant. The index of an agent has few such rows.
    /// </summary>
    private static List<(bool IsByDate, string Clause)> RangesOf(SqlTexts texts, ReportFilter filter, ReportPlace? after, string beyond, List<(string Name, object? Value)> values)
    {
        if (filter.From is not { } from) return [(false, beyond)];
        if (filter.Agent is not null)
        {
            if (after is not null) return [(false, beyond)];
            values.Add(("since", MidnightUtc(from) - Duration.FromHours(14)));
            return [(false, " AND f.attention_from >= @since")];
        }

        var rest = MidnightUtc(from.PlusDays(2)) - Duration.FromHours(14);
        if (after?.AttentionFrom >= rest) return [(false, beyond)];
        values.AddRange([("rest", rest), ("second", from.PlusDays(1))]);
        var ofDate = $" AND {texts.IsPending("f.")} AND f.number > 0 AND f.attention_from < @rest AND f.due_date = ";
        return [(true, $"{ofDate}@from{beyond}"), (true, $"{ofDate}@second{beyond}"), (false, " AND f.attention_from >= @rest")];
    }

    private static string Select(SqlTexts texts, ReportFilter filter, bool isByDate, string where)
    {
        // Without the name of the index SQLite and MariaDB may take that of the tenant for a branch or an agent too.
        var column = filter.Agent is not null ? "_agent" : filter.Branch is not null ? "_branch" : "";
        return $"SELECT {Columns} FROM {OurTables.FollowUps} f {texts.UseIndex($"{OurTables.FollowUps}_{(isByDate ? "due" : "attention")}{column}")} WHERE {where}";
    }

    public static async Task<List<AttentionRecord>> ReadAsync(this PreparedQuery query, TestDatabase database) =>
        await query.RowsAsync<AttentionRecord>(database.IsSqlite ? AttentionRecord.FromSqlite : AttentionRecord.FromServer);

    private static Instant LatestOf(ReportFilter filter) =>
        filter.To is { } to ? Instant.Min(Company.AsOf, MidnightUtc(to.PlusDays(1)) + Duration.FromHours(12)) : Company.AsOf;

    private static Instant MidnightUtc(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
