using FollowUpKit.Laws;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Due values by rule equal counting one by one, whatever the calendar.</summary>
public abstract class DueRuleLaws
{
    private static readonly BusinessDayConvention[] Conventions = [BusinessDayConvention.Following, BusinessDayConvention.Preceding, BusinessDayConvention.Unadjusted];

    [Property]
    public bool PlusBusinessDays_AnyCalendar_IsCountingOneByOne(int seed)
    {
        var (calendar, date, random) = Draw(seed);
        var days = random.Next(-120, 120);
        var expected = date;
        for (var left = Math.Abs(days); left > 0;)
        {
            expected = expected.PlusDays(Math.Sign(days));
            if (calendar.IsBusinessDay(expected)) left--;
        }

        return calendar.PlusBusinessDays(date, days) == expected;
    }

    [Property]
    public bool From_Following_IsTheFirstBusinessDayFromThere(int seed)
    {
        var (calendar, date, random) = Draw(seed);
        var rule = Rule(random, random.Next(60));
        var expected = rule.WithConvention(BusinessDayConvention.Unadjusted).From(date, calendar).Date;
        while (!calendar.IsBusinessDay(expected)) expected = expected.PlusDays(1);
        return rule.From(date, calendar).Date == expected;
    }

    [Property]
    public bool From_Preceding_IsTheLastBusinessDayUpToThere(int seed)
    {
        var (calendar, date, random) = Draw(seed);
        var rule = Rule(random, random.Next(60));
        var expected = rule.WithConvention(BusinessDayConvention.Unadjusted).From(date, calendar).Date;
        while (!calendar.IsBusinessDay(expected)) expected = expected.PlusDays(-1);
        return rule.WithConvention(BusinessDayConvention.Preceding).From(date, calendar).Date == expected;
    }

    [Property]
    public bool From_LargerNumber_NeverEarlier(int seed)
    {
        var (calendar, date, random) = Draw(seed);
        var (less, more, kind) = (random.Next(60), random.Next(60, 120), random.Next(int.MaxValue));
        var convention = Conventions[random.Next(3)];
        return Rule(new Random(kind), less).WithConvention(convention).From(date, calendar).Date
            <= Rule(new Random(kind), more).WithConvention(convention).From(date, calendar).Date;
    }

    [Property]
    public bool From_BusinessDays_CountedBackByTheCalendar(int seed)
    {
        var (calendar, date, random) = Draw(seed);
        var days = random.Next(1, 5_000);
        var due = DueRule.InBusinessDays(days).From(date, calendar).Date;
        return calendar.IsBusinessDay(due) && calendar.CountBusinessDays(date, due) == days;
    }

    private static DueRule Rule(Random random, int count) => random.Next(5) switch
    {
        0 => DueRule.InDays(count),
        1 => DueRule.InBusinessDays(count),
        2 => DueRule.InWeeks(count),
        3 => DueRule.InMonths(count),
        _ => DueRule.EndOfMonth(count),
    };

    /// <summary>A calendar with a closed month, and a date from 1930 to 2030.</summary>
    private static (BusinessCalendar Calendar, LocalDate Date, Random Random) Draw(int seed)
    {
        var random = new Random(seed);
        IsoDayOfWeek[] week = [.. Enumerable.Range(1, 7).Where(_ => random.Next(3) > 0).DefaultIfEmpty(3).Select(day => (IsoDayOfWeek)day)];
        var date = new LocalDate(1930, 1, 1).PlusDays(random.Next(36_500));
        LocalDate[] Dates() => [.. Enumerable.Range(0, random.Next(40)).Select(_ => date.PlusDays(random.Next(-150, 150)))];
        var closed = date.PlusDays(random.Next(-60, 60));
        return (BusinessCalendar.Weekly(week).WithHolidays(MexicanHolidays.MandatoryRestDays).WithHolidays(new DateInterval(closed, closed.PlusDays(30))).WithHolidays(Dates()).WithBusinessDays(Dates()), date, random);
    }
}

[PinnedLaws]
public sealed class PinnedDueRuleLaws : DueRuleLaws;

[FreshLaws]
public sealed class FreshDueRuleLaws : DueRuleLaws;
