using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FollowUpKit.Storage.Tests;

/// <summary>Reads what EXPLAIN QUERY PLAN tells.</summary>
internal static partial class SqlitePlanReader
{
    /// <summary>SQLITE_STMTSTATUS_VM_STEP.</summary>
    private const int VirtualMachineSteps = 4;

    public static QueryPlan Read(SqliteConnection connection, AskedStatement asked)
    {
        var steps = Explain(connection, asked);
        HashSet<string> tables = [.. Tables().Matches(asked.Text).SelectMany(match => new[] { match.Groups[1].Value, match.Groups[2].Value })];
        var ranges = steps.Where(step => step.IsRead && tables.Contains(step.Table)).ToLookup(step => step.Parent, step => step.Range);
        return new QueryPlan(
            asked,
            [.. ranges.SelectMany(siblings => siblings)],
            [
                .. from sort in steps
                   where sort.Detail == "USE TEMP B-TREE FOR ORDER BY"
                   let first = steps.First(step => step.Parent == sort.Parent && step.IsRead)
                   where tables.Contains(first.Table)
                   select $"{first.Range}",
            ]);
    }

    /// <summary>How many steps of the virtual machine it takes.</summary>
    public static long StepsOf(SqliteConnection connection, AskedStatement asked)
    {
        raw.sqlite3_prepare_v2(connection.Handle, asked.Text, out var statement);
        using (statement)
        {
            foreach (var (name, value) in asked.Values) Bind(statement, raw.sqlite3_bind_parameter_index(statement, name), value);
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW)
            {
            }

            return raw.sqlite3_stmt_status(statement, VirtualMachineSteps, resetFlg: 0);
        }
    }

    private static void Bind(sqlite3_stmt statement, int place, object? value)
    {
        if (value is string text) raw.sqlite3_bind_text(statement, place, text);
        else if (value is null or DBNull) raw.sqlite3_bind_null(statement, place);
        else raw.sqlite3_bind_int64(statement, place, Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private static List<Step> Explain(SqliteConnection connection, AskedStatement asked)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Text;
        foreach (var (name, value) in asked.Values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        using var reader = command.ExecuteReader();
        var steps = new List<Step>();
        while (reader.Read()) steps.Add(new Step(reader.GetInt32(1), reader.GetString(3)));
        return steps;
    }

    [GeneratedRegex(@"\b(followup_\w+)""?(?: (?!WHERE|INDEXED|ORDER)(\w+))?")]
    private static partial Regex Tables();

    [GeneratedRegex(@"^(?:SCAN|SEARCH) (?<table>\S+)(?: USING (?:COVERING )?INDEX (?<index>\S+))?(?: \((?<condition>.*)\))?")]
    private static partial Regex Reads();

    [GeneratedRegex(@"[a-z_]+(?=[,)=<>])")]
    private static partial Regex Columns();

    private sealed record Step(int Parent, string Detail)
    {
        private readonly Match read = Reads().Match(Detail);

        public bool IsRead => read.Success;

        public string Table => read.Groups["table"].Value;

        public PlanRange Range => new(
            read.Groups["index"].Success ? read.Groups["index"].Value : null,
            Table,
            [.. Columns().Matches(read.Groups["condition"].Value).Select(match => match.Value).Distinct()],
            [.. Columns().Matches(read.Groups["condition"].Value).Select(match => match.Value).Where(column => Detail.Contains(column + "=", StringComparison.Ordinal)).Distinct()]);
    }
}
