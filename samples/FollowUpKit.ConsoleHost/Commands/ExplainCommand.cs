using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Explains a due value: from when it is overdue, and what the clocks of its zone had to do with that.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Session session;
    private readonly WhenOption due;
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_due_zone");
    private readonly Option<Instant?> asOf = ValueOptions.AnInstant("--as-of", "Help_as_of_instant");
    private readonly FormatOption format = new();

    public ExplainCommand(Session session)
        : base("explain", Words.Get("Help_explain"))
    {
        this.session = session;
        due = new WhenOption(session, "--due", "Help_due", WhenKind.Due, Toward.Ahead).Needed();
        foreach (var option in new Option[] { due, zone, asOf, format }) Options.Add(option);
        SetAction(Run);
    }

    private void Run(ParseResult parsed)
    {
        var instant = parsed.GetValue(asOf) ?? session.Now;
        var inZone = parsed.GetValue(zone) ?? session.Zone;
        var value = due.ReadDue(parsed, instant.InZone(inZone).LocalDateTime, zone: null)!;
        var answer = new ExplainAnswer(value.Resolve(inZone), instant);
        if (format.IsJson(parsed)) session.Screen.ShowJson(answer);
        else session.Screen.Show(ExplainTable.Of(answer));
    }
}
