using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Whether an answer is a table for people, JSON for programs, or for reports a chart, or a file of all rows.</summary>
internal sealed class FormatOption : Option<string>
{
    public const string Csv = "csv";
    public const string Xlsx = "xlsx";
    private const string Table = "table";
    private const string Json = "json";
    private const string Chart = "chart";

    public FormatOption(bool exports = false, bool charts = false)
        : base("--format")
    {
        Description = Words.Get(exports ? "Help_format_export" : "Help_format");
        DefaultValueFactory = _ => Table;
        this.OnlyFrom([Table, Json, .. charts ? new[] { Chart } : [], .. exports ? new[] { Csv, Xlsx } : []]);
    }

    public static bool IsExport(string? format) => format is Csv or Xlsx;

    public bool IsJson(ParseResult parsed) => parsed.GetValue(this) == Json;

    public bool IsChart(ParseResult parsed) => parsed.GetValue(this) == Chart;
}
