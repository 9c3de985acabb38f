using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>Local dates from a first to a last, both included; null for no bound.</summary>
internal sealed record ReportPeriod(LocalDate? From = null, LocalDate? To = null)
{
    /// <summary>An instant before the first date in every zone, for an index; the exact period is that of the local dates.</summary>
    public Instant? Earliest => From is { } from ? NoonUtc(from.PlusDays(-2)) : null;

    /// <summary>An instant after the last date in every zone.</summary>
    public Instant? Latest => To is { } to ? NoonUtc(to.PlusDays(3)) : null;

    public static ReportPeriod Of(LocalDate? from, LocalDate? to)
    {
        if (from is { } first) from = Guard.Against.BadDate(first, nameof(from));
        if (to is { } last) to = Guard.Against.BadDate(last, nameof(to));
        return from > to
            ? throw new ArgumentException("The period must not end before it begins.", nameof(to))
            : new ReportPeriod(from, to);
    }

    private static Instant NoonUtc(LocalDate date) => date.At(new LocalTime(12, 0)).InUtc().ToInstant();
}
