using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Explains a due value: from when it is overdue, and what the clocks of its zone had to do with that.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Session session;
    private readonly Option<LocalDate?> date = ValueOptions.Date("--due-date", "Help_due_date");
    private readonly Option<LocalTime?> time = ValueOptions.Time("--due-time", "Help_due_time");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_due_zone");
    private readonly Option<Instant?> asOf = ValueOptions.AnInstant("--as-of", "Help_as_of_instant");
    private readonly FormatOption format = new();

    public ExplainCommand(Session session)
        : base("explain", Words.Get("Help_explain"))
    {
        this.session = session;
        date.Required = zone.Required = asOf.Required = true;
        foreach (var option in new Option[] { date, time, zone, asOf, format }) Options.Add(option);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var day = parsed.GetRequiredValue(date)!.Value;
        var due = ValueOptions.Due(day, parsed.GetValue(time), zone: null);
        var answer = new ExplainAnswer(due.Resolve(parsed.GetRequiredValue(zone)!), parsed.GetRequiredValue(asOf)!.Value);
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ExplainTable.Of(answer));
    }
}
