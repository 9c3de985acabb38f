using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using FollowUpKit.Hosting;

namespace FollowUpKit.ConsoleHost;

/// <summary>Steps of the escalation: so many days or business days after the due date, and who is told, as 3bd:manager.</summary>
internal sealed class EscalationOption : Option<string[]>
{
    private static readonly Regex StepPattern = new(@"^(\d{1,3})(d|bd):(\S.*)$", RegexOptions.CultureInvariant);

    public EscalationOption(string name, string help)
        : base(name)
    {
        Description = Words.Get(help);
        HelpName = "step";
        Validators.Add(Check);
    }

    public IEnumerable<EscalationStep> Read(ParseResult parsed) => from text in parsed.GetValue(this) ?? [] select StepOf(StepPattern.Match(text));

    private static EscalationStep StepOf(Match match)
    {
        var days = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return new EscalationStep(match.Groups[2].Value == "bd" ? DueRule.InBusinessDays(days) : DueRule.InDays(days), match.Groups[3].Value);
    }

    private void Check(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => !StepPattern.IsMatch(token.Value)))
            result.AddError(Words.Fill("Misuse_escalate", ("option", Name), ("value", token.Value)));
    }
}
