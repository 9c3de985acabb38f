using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Whether an answer is a table for people, JSON for programs, or for reports a file of all rows.</summary>
internal sealed class FormatOption : Option<string>
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";

    private const string Table = "table";
    private const string Json = "json";

    public FormatOption(bool exports = false)
        : base("--format")
    {
        Description = Words.Get(exports ? "Help_format_export" : "Help_format");
        DefaultValueFactory = _ => Table;
        AcceptOnlyFromAmong(exports ? [Table, Json, Csv, Xlsx] : [Table, Json]);
    }

    public static bool IsExport(string? format) => format is Csv or Xlsx;

    public bool IsJson(ParseResult parsed) => parsed.GetValue(this) == Json;
}
