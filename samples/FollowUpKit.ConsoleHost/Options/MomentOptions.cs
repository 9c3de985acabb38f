using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The moment for which a list or report is told: <c>--as-of</c> in <c>--zone</c>.</summary>
internal sealed class MomentOptions(Session session, string help = "Help_as_of")
{
    private readonly WhenOption asOf = new(session, "--as-of", help, WhenKind.Moment, Toward.Behind);
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_as_of_zone");

    public void AddTo(Command command)
    {
        command.Add(asOf);
        command.Add(zone);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(asOf) is not null;

    /// <summary>That only the clock is moved, where it is; null where it is not.</summary>
    public string? NoteOf(ParseResult parsed, ZonedDateTime moment) => IsGiven(parsed)
        ? Words.Fill("Clock_Moved", ("asOf", moment.LocalDateTime.ForPeople()), ("now", session.Now.InZone(moment.Zone).LocalDateTime.ForPeople()))
        : null;

    /// <summary>The moment; now without <c>--as-of</c>. A time that the clocks skip moves forward, of two the earlier is meant.</summary>
    public ZonedDateTime Read(ParseResult parsed)
    {
        var now = session.Now.InZone(parsed.GetValue(zone) ?? session.Zone);
        return asOf.ReadLocal(parsed, now.LocalDateTime) is { } local ? local.InZoneLeniently(now.Zone) : now;
    }
}
