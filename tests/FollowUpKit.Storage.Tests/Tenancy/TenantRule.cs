using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>
/// The rule of statements that a database of many servers answers from one of them: each reference to a table compares the column <c>tenant</c> with a
/// parameter, beside all else that the query asks for, and an insert gives that column a parameter; it is the same parameter in the whole statement.
/// </summary>
internal static class TenantRule
{
    private static readonly string[] Keywords =
        ["WHERE", "SET", "ORDER", "GROUP", "ON", "LEFT", "CROSS", "JOIN", "LIMIT", "FOR", "RETURNING", "VALUES", "SELECT", "OFFSET", "HAVING"];

    /// <summary>What breaks the rule; null where nothing does.</summary>
    public static string? Complaint(string statement)
    {
        if (IsExcepted(statement)) return null;
        List<string> complaints = [];
        HashSet<string> tenants = [];
        Look(SqlScope.Of(statement), complaints, tenants);
        if (tenants.Count > 1) complaints.Add($"several tenants: {string.Join(", ", tenants)}");
        return complaints.Count == 0 ? null : $"{string.Join("; ", complaints)}\n  in {statement}";
    }

    // The table of the version has no tenant and lies on each server. Tables and indexes are made, and before a first import the store looks whether
    // there are operations of anybody.
    private static bool IsExcepted(string statement) =>
        statement.Contains("followup_schema_version", StringComparison.Ordinal)
        || Regex.IsMatch(statement, @"^\s*(CREATE|DROP|ALTER|DO) ")
        || Regex.IsMatch(statement, @"^SELECT count\(\*\) FROM \(SELECT 1 FROM \S+followup_operations"" LIMIT 1\) found$");

    private static void Look(SqlScope scope, List<string> complaints, HashSet<string> tenants)
    {
        foreach (var part in scope.IsQuery ? scope.Parts() : [scope]) LookAtPart(part, scope.IsQuery, complaints, tenants);
        foreach (var within in scope.Items.OfType<SqlScope>()) Look(within, complaints, tenants);
    }

    private static void LookAtPart(SqlScope part, bool isQuery, List<string> complaints, HashSet<string> tenants)
    {
        var items = part.Items;
        for (var i = 0; i < items.Count; i++)
        {
            if (!IsTable(items, i)) continue;
            var table = (string)items[i];
            var (alias, next) = AliasAfter(items, i);
            var isInserted = items.Take(i).LastOrDefault(item => item is "INTO" or "FROM" or "UPDATE" or "JOIN") is "INTO";
            var tenant = !isQuery ? null : isInserted ? Inserted(items, next) : Compared(items, alias);
            if (tenant is null) complaints.Add($"{table} {alias} is not compared with a tenant");
            else tenants.Add(tenant);
        }
    }

    // What a column stands behind is no reference to a table.
    private static bool IsTable(IReadOnlyList<object> items, int i) =>
        items[i] is string word && word.StartsWith("\"followup_", StringComparison.Ordinal) && items.ElementAtOrDefault(i + 1) is not ".";

    private static (string? Alias, int Next) AliasAfter(IReadOnlyList<object> items, int i)
    {
        var next = items.ElementAtOrDefault(i + 1) is "AS" ? i + 2 : i + 1;
        return items.ElementAtOrDefault(next) is string word && Regex.IsMatch(word, @"^[a-z]\w*$") && !Keywords.Contains(word) ? (word, next + 1) : (null, next);
    }

    /// <summary>The parameter that an insert gives to the tenant, as the first of its columns.</summary>
    private static string? Inserted(IReadOnlyList<object> items, int next)
    {
        if (items.ElementAtOrDefault(next) is not SqlScope columns || columns.Items[0] is not "tenant") return null;
        var first = items.ElementAtOrDefault(next + 1) is "VALUES" ? (items[next + 2] as SqlScope)?.Items[0] : items.ElementAtOrDefault(next + 2);
        return Parameter(first);
    }

    /// <summary>The parameter with which a table is compared, by a condition that must hold whatever else does.</summary>
    private static string? Compared(IReadOnlyList<object> items, string? alias)
    {
        if (items.Contains("OR")) return null;
        object[] column = alias is null ? ["tenant", "="] : [alias, ".", "tenant", "="];
        for (var i = 1; i + column.Length < items.Count; i++)
        {
            if (items[i - 1] is "WHERE" or "AND" or "ON" && items.Skip(i).Take(column.Length).SequenceEqual(column)) return Parameter(items[i + column.Length]);
        }

        return null;
    }

    private static string? Parameter(object? item) => item is string word && word.StartsWith('@') ? word : null;
}
