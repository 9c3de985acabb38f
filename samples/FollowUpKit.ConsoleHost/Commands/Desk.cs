using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>What a command is read against: the sale as it is, and what time it is where.</summary>
/// <param name="Now">The instant.</param>
/// <param name="Sale">The sale; null when it is not there.</param>
/// <param name="ZoneOfSale">Its zone, or that which it would get.</param>
internal sealed record Desk(Instant Now, SalesOperation? Sale, string ZoneOfSale)
{
    /// <summary>The zone of a follow-up: that of the number, else of the current one, else of the sale.</summary>
    public string ZoneOf(int? followUp) =>
        (followUp is { } number ? Sale?.Find(number) : Sale?.Current)?.Due.TimeZone ?? ZoneOfSale;

    public LocalDateTime NowIn(string zone) => Now.InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime;

    /// <summary>Now to the minute.</summary>
    public LocalDateTime MinuteIn(string zone) => NowIn(zone).With(TimeAdjusters.TruncateToMinute);
}
