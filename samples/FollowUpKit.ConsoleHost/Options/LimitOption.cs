using System.CommandLine;
using System.CommandLine.Parsing;

namespace FollowUpKit.ConsoleHost;

/// <summary>How many rows are shown, or exported.</summary>
internal sealed class LimitOption : Option<int?>
{
    private const int DefaultPage = 50;
    private const int MaxPage = 500;

    private readonly FormatOption format;

    public LimitOption(FormatOption format)
        : base("--limit")
    {
        this.format = format;
        Description = Words.Get("Help_limit");
        HelpName = "number";
        CustomParser = Read;
    }

    public int Page(ParseResult parsed) => parsed.GetValue(this) ?? DefaultPage;

    public int Export(ParseResult parsed) => parsed.GetValue(this) ?? int.MaxValue;

    private int? Read(ArgumentResult argument)
    {
        var max = FormatOption.IsExport(argument.GetValue(format)) ? int.MaxValue : MaxPage;
        return TextOptions.ReadNumber(argument, Name, 1, max);
    }
}
