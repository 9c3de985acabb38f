using NodaTime;

namespace FollowUpKit;

/// <summary>The hours of each day of the week, and of the dates that differ from it. Immutable.</summary>
internal sealed class OpeningTimes
{
    private readonly Dictionary<IsoDayOfWeek, BusinessHours> _ofWeekday;
    private readonly Dictionary<LocalDate, BusinessHours> _ofDate;

    private OpeningTimes(Dictionary<IsoDayOfWeek, BusinessHours> ofWeekday, Dictionary<LocalDate, BusinessHours> ofDate) =>
        (_ofWeekday, _ofDate) = (ofWeekday, ofDate);

    public static OpeningTimes None { get; } = new([], []);

    public OpeningTimes With(BusinessHours hours, IEnumerable<IsoDayOfWeek> days)
    {
        var ofWeekday = new Dictionary<IsoDayOfWeek, BusinessHours>(_ofWeekday);
        foreach (var day in days) ofWeekday[day] = hours;
        return new OpeningTimes(ofWeekday, _ofDate);
    }

    public OpeningTimes With(BusinessHours hours, LocalDate date) => new(_ofWeekday, new(_ofDate) { [date] = hours });

    public BusinessHours? On(LocalDate date) =>
        _ofDate.TryGetValue(date, out var own) || _ofWeekday.TryGetValue(date.DayOfWeek, out own) ? own : null;
}
