using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Whether an answer is a table for people or JSON for programs.</summary>
internal sealed class FormatOption : Option<string>
{
    private const string Table = "table";
    private const string Json = "json";

    public FormatOption()
        : base("--format")
    {
        Description = Words.Get("Help_format");
        DefaultValueFactory = _ => Table;
        AcceptOnlyFromAmong(Table, Json);
    }

    public bool IsJson(ParseResult parsed) => parsed.GetValue(this) == Json;
}
