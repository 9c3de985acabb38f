using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>Local dates from a first to a last, both inclusive; null for no bound.</summary>
internal sealed record ReportPeriod(LocalDate? From = null, LocalDate? To = null)
{
    /// <summary>An instant before the first date in every zone, for an index; the exact period is that of the local dates.</summary>
    public Instant? Earliest => From is { } from ? LocalDateBounds.EarliestInstant(from) : null;

    /// <summary>An instant after the last date in every zone.</summary>
    public Instant? Latest => To is { } to ? LocalDateBounds.LatestInstant(to) : null;

    public static ReportPeriod Of(LocalDate? from, LocalDate? to)
    {
        if (from is { } first) from = Guard.Against.BadDate(first, nameof(from));
        if (to is { } last) to = Guard.Against.BadDate(last, nameof(to));
        return from > to
            ? throw new ArgumentException($"The period must not end before it begins, but is from {LocalDatePattern.Iso.Format(from!.Value)} to {LocalDatePattern.Iso.Format(to!.Value)}.", nameof(to))
            : new ReportPeriod(from, to);
    }

    /// <summary>The dates of this period that may be in one of some periods, as an index range.</summary>
    public ReportPeriod Within(IReadOnlyList<DuePeriod> periods)
    {
        var (first, last) = (periods.Min(period => period.From), periods.Max(period => period.To));
        return new(first > From ? first : From ?? first, last < To ? last : To ?? last);
    }
}
