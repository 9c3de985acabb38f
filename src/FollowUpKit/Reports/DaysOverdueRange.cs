using System.Globalization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>Days overdue from a smallest to a greatest number, both inclusive; null for no upper bound.</summary>
internal sealed record DaysOverdueRange(int From, int? To)
{
    /// <summary>0, 1-3, 4-7, 8-30, 31+.</summary>
    public static ValueList<DaysOverdueRange> Default { get; } = Beginning(0, 1, 4, 8, 31);

    /// <summary>Ranges by the first day of each, from 0, ascending.</summary>
    public static ValueList<DaysOverdueRange> Beginning(params IReadOnlyList<int> daysOverdue)
    {
        Guard.Against.TooMany(daysOverdue, FilterLimits.MaxDayRanges, nameof(daysOverdue));
        if (daysOverdue.Count == 0 || daysOverdue[0] != 0 || Enumerable.Range(1, daysOverdue.Count - 1).Any(i => daysOverdue[i] <= daysOverdue[i - 1]))
            throw new ArgumentException($"The ranges of days overdue must begin with 0 and ascend, but are {Text(daysOverdue)}.", nameof(daysOverdue));
        return new(daysOverdue.Select((from, i) => new DaysOverdueRange(from, i + 1 < daysOverdue.Count ? daysOverdue[i + 1] - 1 : null)));
    }

    /// <summary>
    /// The due dates of what is overdue, and so many days, on a day. It was due that day at the latest; tomorrow when the
    /// rules of its zone have moved the day since. Null for all days.
    /// </summary>
    public ReportPeriod DueOn(LocalDate today, BusinessCalendar? calendar) => new(
        To is { } to and < int.MaxValue ? LocalCalendar.LatestDue(to + 1, today, calendar).PlusDays(1) : null,
        From > 0 ? LocalCalendar.LatestDue(From, today, calendar) : today.PlusDays(1));

    /// <inheritdoc/>
    public override string ToString() =>
        To is null ? Text(From) + "+" : To == From ? Text(From) : $"{Text(From)}-{Text(To.Value)}";

    private static string Text(IReadOnlyList<int> days) => days.Count == 0 ? "none" : string.Join(", ", days.Select(Text));

    private static string Text(int days) => days.ToString(CultureInfo.InvariantCulture);
}
