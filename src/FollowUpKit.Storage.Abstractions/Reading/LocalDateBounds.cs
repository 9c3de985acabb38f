using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>
/// Instants between which a local date lies in every time zone, so that a period of dates can be looked up in an index of
/// instants. No zone has been ahead of UTC by more than 14 hours, or behind by more than 12, since 1900; the bounds add an hour
/// for a change of the clocks. Which rows are of the period is told by their local dates, not by these.
/// </summary>
public static class LocalDateBounds
{
    private static readonly Duration MostAhead = Duration.FromHours(15);
    private static readonly Duration MostBehind = Duration.FromHours(13);

    /// <summary>The instant 15 hours before the date begins in UTC: the date has begun in no zone before it.</summary>
    public static Instant EarliestInstant(LocalDate date) => MidnightUtc(date) - MostAhead;

    /// <summary>The instant 13 hours after the date ends in UTC: the date has ended in every zone by then.</summary>
    public static Instant LatestInstant(LocalDate date) => MidnightUtc(date.PlusDays(1)) + MostBehind;

    /// <summary>The date 13 hours before an instant in UTC: no zone has an earlier one then.</summary>
    public static LocalDate EarliestDate(Instant instant) => (instant - MostBehind).InUtc().Date;

    private static Instant MidnightUtc(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
