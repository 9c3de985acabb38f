using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>Reads what EXPLAIN tells of a prepared statement, the first time it is run and once the server may plan for any values.</summary>
internal static partial class PostgreSqlPlanReader
{
    /// <summary>So many plans the server makes for given values before it weighs one for any.</summary>
    private const int CustomPlans = 5;

    /// <summary>A tenth of the pending follow-ups of the tenant: more is never sorted for a page.</summary>
    private const double MostSorted = 760;

    public static IEnumerable<QueryPlan> Read(NpgsqlConnection connection, AskedStatement asked) =>
        Explain(connection, asked, "FORMAT JSON").Select(plan => PlanOf(asked, plan));

    /// <summary>The buffers that it touches, found in memory or read.</summary>
    public static IEnumerable<long> BuffersOf(NpgsqlConnection connection, AskedStatement asked) =>
        Explain(connection, asked, "ANALYZE, BUFFERS, FORMAT JSON").Select(plan => (long)plan["Shared Hit Blocks"]! + (long)plan["Shared Read Blocks"]!);

    /// <summary>Whether the server keeps a plan for any values, once it may: else it plans the statement anew each time.</summary>
    public static IEnumerable<bool> KeepsPlan(NpgsqlConnection connection, AskedStatement asked) =>
        [NumberedTenant().IsMatch(Explain(connection, asked, "FORMAT JSON").Last().ToJsonString())];

    private static IEnumerable<JsonNode> Explain(NpgsqlConnection connection, AskedStatement asked, string options)
    {
        var values = Prepare(connection, asked);
        var plans = Enumerable.Range(0, CustomPlans + 1)
            .Select(_ => JsonNode.Parse((string)PostgreSqlDatabase.Ask(connection, $"EXPLAIN ({options}) EXECUTE asked{values}")!)![0]!["Plan"]!).ToList();
        PostgreSqlDatabase.Ask(connection, "DEALLOCATE asked");
        return [plans[0], plans[^1]];
    }

    /// <summary>Prepares it as "asked".</summary>
    /// <returns>Its values, as EXECUTE takes them.</returns>
    private static string Prepare(NpgsqlConnection connection, AskedStatement asked)
    {
        var places = asked.Values.Select((value, place) => (value.Key, place)).ToDictionary(pair => pair.Key, pair => $"${pair.place + 1}", StringComparer.Ordinal);
        var text = Parameters().Replace(asked.Text, match => places[match.Value]);
        var (types, values) = (List(asked.Values.Select(value => Literal(value.Value).Type)), List(asked.Values.Select(value => Literal(value.Value).Text)));
        PostgreSqlDatabase.Ask(connection, $"PREPARE asked{types} AS {text}");
        return values;
    }

    private static QueryPlan PlanOf(AskedStatement asked, JsonNode plan)
    {
        var nodes = Nodes(plan).ToList();
        return new QueryPlan(
            asked,
            [.. from node in nodes where Text(node, "Index Name") is not null || Text(node, "Node Type") == "Seq Scan" select RangeOf(node)],
            [
                .. from node in nodes
                   where Text(node, "Node Type") == "Sort" && (double)node["Plans"]![0]!["Plan Rows"]! > MostSorted
                   select $"{node["Plans"]![0]!["Plan Rows"]} rows",
            ]);
    }

    private static PlanRange RangeOf(JsonNode node)
    {
        var condition = Casts().Replace(Text(node, "Index Cond") ?? "", "");
        List<string> columns = [.. Columns().Matches(condition).Select(match => match.Groups[1].Value).Distinct()];
        return new PlanRange(
            Text(node, "Index Name"),
            Text(node, "Relation Name") ?? "",
            columns,
            [.. columns.Where(column => Regex.IsMatch(condition, $@"\b{column} (= [^A]|IS NULL)"))]);
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node["Plans"]?.AsArray() ?? []).SelectMany(child => Nodes(child!)).Prepend(node);

    private static string? Text(JsonNode node, string property) => (string?)node[property];

    private static string List(IEnumerable<string> items) => items.Any() ? $"({string.Join(", ", items)})" : "";

    private static (string Type, string Text) Literal(object? value) => value switch
    {
        string text => ("text", Quoted(text)),
        string?[] texts => ("text[]", $"ARRAY[{string.Join(", ", texts.Select(text => text is null ? "NULL" : Quoted(text)))}]::text[]"),
        int number => ("integer", number.ToString(CultureInfo.InvariantCulture)),
        long number => ("bigint", number.ToString(CultureInfo.InvariantCulture)),
        int?[] numbers => ("integer[]", $"ARRAY[{string.Join(", ", numbers)}]"),
        DateTime?[] dates => ("date[]", $"ARRAY[{string.Join(", ", dates.Select(date => Literal(date).Text))}]::date[]"),
        DateTimeOffset?[] instants => ("timestamptz[]", $"ARRAY[{string.Join(", ", instants.Select(instant => Literal(instant).Text))}]::timestamptz[]"),
        DateTimeOffset instant => ("timestamptz", Quoted(instant.ToString("O", CultureInfo.InvariantCulture))),
        DateTime date => ("date", Quoted(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        null or DBNull => ("text", "NULL"),
        bool flag => ("boolean", flag ? "true" : "false"),
        _ => throw new ArgumentException($"No literal of {value}.", nameof(value)),
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameters();

    /// <summary>A plan for any values has the number of a parameter where a plan for given values has the value.</summary>
    [GeneratedRegex(@"\btenant = \$\d")]
    private static partial Regex NumberedTenant();

    [GeneratedRegex(@"::[a-z ]+(\[\])?")]
    private static partial Regex Casts();

    [GeneratedRegex(@"[(, ](?:\w+\.)?([a-z_]+)\)?(?= (?:=|<|>|IS)|,|\) [<>] ROW)")]
    private static partial Regex Columns();
}
