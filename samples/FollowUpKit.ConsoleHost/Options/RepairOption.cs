using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>What an import mends of a history.</summary>
internal sealed class RepairOption : Option<string[]>
{
    private const string Dates = "dates";
    private const string Texts = "texts";
    private const string Pending = "pending";
    private const string Surplus = "surplus";

    public RepairOption()
        : base("--repair")
    {
        Description = Words.Get("Help_repair");
        HelpName = string.Join('|', Dates, Texts, Pending, Surplus);
        Arity = ArgumentArity.OneOrMore;
        AllowMultipleArgumentsPerToken = true;
        AcceptOnlyFromAmong(Dates, Texts, Pending, Surplus);
    }

    public ImportRepairs Of(ParseResult parsed)
    {
        var asked = parsed.GetValue(this) ?? [];
        var texts = asked.Contains(Texts);
        return new ImportRepairs
        {
            RepairsDates = asked.Contains(Dates),
            Subject = texts ? Words.Get("Import_Subject") : null,
            ResultDetails = texts ? Words.Get("Import_ResultDetails") : null,
            CancelledReason = asked.Contains(Pending) || asked.Contains(Surplus) ? Words.Get("Import_CancelledReason") : null,
            CancelsSurplusPending = asked.Contains(Surplus),
        };
    }
}
