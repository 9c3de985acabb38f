using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>Due values and times of work in the zone of a branch, half of the due values with a time of day.</summary>
internal readonly struct DueDice(Dice dice, DateTimeZone zone, LocalDateTime now)
{
    private const int LongestOverdueDays = 60;
    private const int LongestAheadDays = 30;
    private const int OldestDays = 700;

    /// <summary>Overdue now, most of them since a few days.</summary>
    public (LocalDate Date, LocalTime? Time) Overdue()
    {
        var time = TimeOrNull();
        var date = now.Date.PlusDays(-(int)((LongestOverdueDays + 1) * Math.Pow(dice.Fraction(), 2.5)));
        return OverdueFrom((date, time)) <= Company.AsOf ? (date, time) : (now.Date.PlusDays(-1), time);
    }

    /// <summary>Not overdue yet.</summary>
    public (LocalDate Date, LocalTime? Time) Ahead()
    {
        var time = TimeOrNull();
        var date = now.Date.PlusDays(dice.Below(LongestAheadDays + 1));
        return OverdueFrom((date, time)) > Company.AsOf ? (date, time) : (now.Date.PlusDays(1), time);
    }

    public (LocalDate Date, LocalTime? Time) Concluded() => (now.Date.PlusDays(-2 - dice.Below(OldestDays)), TimeOrNull());

    public (LocalDate Date, LocalTime? Time) Around(LocalDate date) => (date.PlusDays(dice.Below(3) - 1), TimeOrNull());

    public LocalDateTime ResultOn(LocalDate due) => due.PlusDays(dice.Below(2)) + AtWork();

    /// <summary>From two to twelve days before, and before today.</summary>
    public LocalDateTime ScheduledBefore(LocalDate date)
    {
        var day = date.PlusDays(-2 - dice.Below(11));
        return (day < now.Date ? day : now.Date.PlusDays(-1 - dice.Below(10))) + AtWork();
    }

    public Instant InstantOf(LocalDateTime local) => zone.AtLeniently(local).ToInstant();

    public Instant OverdueFrom((LocalDate Date, LocalTime? Time) due) => due.Time is { } time
        ? InstantOf(due.Date + time) + Duration.FromMinutes(1)
        : zone.AtStartOfDay(due.Date.PlusDays(1)).ToInstant();

    private LocalTime? TimeOrNull() => dice.Coin() ? AtWork() : null;

    private LocalTime AtWork() => LocalTime.FromMinutesSinceMidnight((8 * 60) + dice.Below(11 * 60));
}
