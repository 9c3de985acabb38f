using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Local dates from a first to a last, both included; null for no bound.</summary>
internal sealed record ReportPeriod(LocalDate? From = null, LocalDate? To = null)
{
    // No zone has been ahead of UTC by more than 14 hours, or behind by more than 12, since 1900; an hour more for a change of the clocks.
    private static readonly Duration MostAhead = Duration.FromHours(15);
    private static readonly Duration MostBehind = Duration.FromHours(13);

    /// <summary>An instant before the first date in every zone, for an index; the exact period is that of the local dates.</summary>
    public Instant? Earliest => From is { } from ? MidnightUtc(from) - MostAhead : null;

    /// <summary>An instant after the last date in every zone.</summary>
    public Instant? Latest => To is { } to ? MidnightUtc(to.PlusDays(1)) + MostBehind : null;

    public static ReportPeriod Of(LocalDate? from, LocalDate? to)
    {
        if (from is { } first) from = Guard.Against.BadDate(first, nameof(from));
        if (to is { } last) to = Guard.Against.BadDate(last, nameof(to));
        return from > to
            ? throw new ArgumentException("The period must not end before it begins.", nameof(to))
            : new ReportPeriod(from, to);
    }

    /// <summary>The dates of this period that may be in one of some periods, as an index range.</summary>
    public ReportPeriod Within(IReadOnlyList<DuePeriod> periods)
    {
        var (first, last) = (periods.Min(period => period.From), periods.Max(period => period.To));
        return new(first > From ? first : From ?? first, last < To ? last : To ?? last);
    }

    private static Instant MidnightUtc(LocalDate date) => date.AtMidnight().InUtc().ToInstant();
}
