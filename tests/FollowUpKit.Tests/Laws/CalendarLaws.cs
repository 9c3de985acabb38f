using FollowUpKit.Laws;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Counts of business days equal counting day by day, whatever the week and its exceptions.</summary>
public abstract class CalendarLaws
{
    private static readonly LocalDate First = new(1900, 1, 1);

    [Property]
    public bool CountBusinessDays_AnyCalendar_IsTheNumberOfDaysThatAre(int seed)
    {
        var (calendar, random) = Draw(seed);
        var after = First.PlusDays(random.Next(73_000));
        var days = random.Next(400);
        return calendar.CountBusinessDays(after, after.PlusDays(days))
            == Enumerable.Range(1, days).Count(day => calendar.IsBusinessDay(after.PlusDays(day)));
    }

    [Property]
    public bool LatestBefore_AnyCalendar_IsTheLastDateWithSoManyAfterIt(int seed)
    {
        var (calendar, random) = Draw(seed);
        var upTo = First.PlusDays(1_000 + random.Next(70_000));
        var days = 1 + random.Next(60);
        var latest = calendar.LatestBefore(upTo, days, First);
        return calendar.CountBusinessDays(latest, upTo) == days && calendar.IsBusinessDay(latest.PlusDays(1));
    }

    private static (BusinessCalendar Calendar, Random Random) Draw(int seed)
    {
        var random = new Random(seed);
        IsoDayOfWeek[] week = [.. Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0).DefaultIfEmpty(3).Select(day => (IsoDayOfWeek)day)];
        LocalDate[] Dates() => [.. Enumerable.Range(0, random.Next(200)).Select(_ => First.PlusDays(random.Next(73_000)))];
        return (BusinessCalendar.Weekly(week).WithHolidays(Dates()).WithBusinessDays(Dates()).WithHolidays(Dates()), random);
    }
}

[PinnedLaws]
public sealed class PinnedCalendarLaws : CalendarLaws;

[FreshLaws]
public sealed class FreshCalendarLaws : CalendarLaws;
