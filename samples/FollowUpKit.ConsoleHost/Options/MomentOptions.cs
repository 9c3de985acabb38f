using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>The moment for which a list or report is told: <c>--as-of</c> in <c>--zone</c>.</summary>
internal sealed class MomentOptions
{
    private readonly Option<LocalDateTime?> asOf = ValueOptions.Local("--as-of", "Help_as_of");
    private readonly Option<DateTimeZone?> zone = ValueOptions.Zone("--zone", "Help_as_of_zone");

    public void AddTo(Command command)
    {
        command.Add(asOf);
        command.Add(zone);
    }

    /// <summary>The moment; now without <c>--as-of</c>. A time that the clocks skip moves forward, of two the earlier is meant.</summary>
    public ZonedDateTime Read(ParseResult parsed, SalesDatabase database)
    {
        var inZone = parsed.GetValue(zone) ?? DateTimeZone.Utc;
        return parsed.GetValue(asOf) is { } local ? local.InZoneLeniently(inZone) : database.Now.InZone(inZone);
    }
}
