using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>The file that an export is written to.</summary>
internal sealed class OutputOption : Option<string?>
{
    private readonly FormatOption format;

    public OutputOption(FormatOption format)
        : base("--output")
    {
        this.format = format;
        Description = Words.Get("Help_output");
        HelpName = "file";
    }

    /// <summary>Refuses a file for what is no export, and a workbook without one; asked before the database is opened.</summary>
    public void Check(ParseResult parsed)
    {
        var (wanted, file) = (parsed.GetValue(format), parsed.GetValue(this));
        if (file is null && wanted == FormatOption.Xlsx)
            throw new MisuseException(Words.Fill("Misuse_needs", ("option", "--format xlsx"), ("other", Name)));
        if (file is not null && !FormatOption.IsExport(wanted))
            throw new MisuseException(Words.Fill("Misuse_needs", ("option", Name), ("other", "--format csv|xlsx")));
        if (file is not null && (string.IsNullOrWhiteSpace(file) || Directory.Exists(file)))
            throw new MisuseException(Words.Fill("Misuse_db", ("option", Name), ("value", file)));
    }
}
