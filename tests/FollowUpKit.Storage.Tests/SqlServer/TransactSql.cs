using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

/// <summary>The T-SQL of the store as statements of SQLite, word by word.</summary>
internal static class TransactSql
{
    private static readonly (string Pattern, string Replacement)[] Words =
    [
        (@"^SET NOCOUNT OFF; ", ""),
        (@"\(SELECT CASE WHEN is_read_committed_snapshot_on.*?DB_ID\(\)\)", "'READ_COMMITTED_SNAPSHOT on'"),
        (@"^SELECT CASE WHEN @@TRANCOUNT.*", "SELECT current_transaction()"),
        (@"^IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION$", "ROLLBACK"),
        (@"^SET TRANSACTION ISOLATION LEVEL READ COMMITTED; BEGIN TRANSACTION$", "BEGIN IMMEDIATE"),
        (@"^SAVE TRANSACTION", "SAVEPOINT"),
        (@"^ROLLBACK TRANSACTION (\w+)$", "ROLLBACK TO $1"),
        (@"^(DROP INDEX IF EXISTS \S+) ON .*$", "$1"),
        (@" WITH \((UPDLOCK|REPEATABLEREAD)[A-Z, ]*\)", ""),
        (@" COLLATE Latin1_General_100_BIN2", ""),
        (@"CONVERT\(varbinary\(\d+\), ([\w.]+), 2\)", "unhex($1)"),
        (@"DATEDIFF_BIG\(microsecond, '1970-01-01', SYSUTCDATETIME\(\)\)", "CAST(unixepoch('subsec') * 1000000 AS INTEGER)"),
        (@"DATEDIFF_BIG\(microsecond, '1970-01-01', ([\w.]+)\)", "$1"),
        (@"DATEDIFF_BIG\(microsecond, ([\w.]+), ([\w.]+)\)", "($2 - $1)"),
        (@" AS nvarchar\(max\)\)", " AS TEXT)"),
        (@"\bCOUNT_BIG\(", "count("),
        (@"\bSTRING_AGG\(", "group_concat("),
        (@"\bCHARINDEX\((@\w+), ([\w.]+)\)", "instr($2, $1)"),
        (@"ORDER BY \(SELECT NULL\) ", ""),
        (@"OFFSET 0 ROWS FETCH NEXT (\S+) ROWS ONLY", "LIMIT $1"),
        (@" OPTION \(MAXRECURSION 0\)$", ""),
        // SQLite has no window functions in a recursive member, and aggregates instead.
        (
            @"SELECT (\w+, )?(\w+) FROM \(SELECT (?:\w+, )?([\w.]+) AS \w+, ROW_NUMBER\(\) OVER \([^)]*\) AS place FROM (\w+) JOIN (\S+ \w) +ON (.*?)\) AS following WHERE place = 1",
            "SELECT $1(SELECT min($3) FROM $5 WHERE $6) FROM $4 WHERE $4.$2 IS NOT NULL"),
        (@"^UPDATE r SET (.*?) FROM (\S+) AS r JOIN (.*) AS given ON (.*)$", "UPDATE $2 AS r SET $1 FROM $3 AS given WHERE $4"),
    ];

    public static bool Begins(string text) => text.EndsWith("BEGIN TRANSACTION", StringComparison.Ordinal);

    public static bool Ends(string text) => text is "COMMIT" or "IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION";

    /// <summary>The statement; null for one that says nothing to SQLite.</summary>
    public static string? ToSqlite(string text)
    {
        if (Regex.IsMatch(text, @"^\s*(SET ANSI|SET NUMERIC_ROUNDABORT|IF @@TRANCOUNT > 0 EXEC|IF OBJECT_ID|IF NOT EXISTS|IF SCHEMA_ID)")) return null;
        return Rows(Words.Aggregate(text, (before, word) => Regex.Replace(before, word.Pattern, word.Replacement, RegexOptions.Singleline)));
    }

    /// <summary>Rows that are given as JSON.</summary>
    private static string Rows(string text)
    {
        var translated = new StringBuilder();
        var done = 0;
        foreach (Match match in Regex.Matches(text, @"OPENJSON\((@\w+)\) WITH \("))
        {
            var end = Close(text, match.Index + match.Length);
            var columns = Regex.Matches(text[(match.Index + match.Length)..end], @"(\w+) (\w+)(?:\([\w]+\))? '([^']*)'").Select(column => Column(column.Groups[1].Value, column.Groups[2].Value, column.Groups[3].Value));
            translated.Append(text, done, match.Index - done).Append(CultureInfo.InvariantCulture, $"(SELECT {string.Join(", ", columns)} FROM json_each({match.Groups[1].Value}) LIMIT -1)");
            done = end + 1;
        }

        return translated.Append(text, done, text.Length - done).ToString();
    }

    private static int Close(string text, int start)
    {
        for (var (i, depth) = (start, 1); ; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0) return i;
        }
    }

    private static string Column(string name, string type, string path)
    {
        var value = path == "$" ? "value" : $"json_extract(value, '{path}')";
        return type switch
        {
            "datetime2" => $"instant_of({value})",
            "time" => $"time_of({value})",
            "int" or "bigint" or "bit" => $"CAST({value} AS INTEGER)",
            _ => value,
        } + $" AS {name}";
    }
}
