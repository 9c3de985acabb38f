using NodaTime.Text;

namespace FollowUpKit.Import;

/// <summary>A format of dates, with or without a time of day, or of times alone.</summary>
internal sealed class DateFormat
{
    private static readonly (string Spanish, string English)[] Months =
        [("ene", "Jan"), ("abr", "Apr"), ("ago", "Aug"), ("sept", "Sep"), ("dic", "Dec")];

    private readonly LocalDateTimePattern? _dateTime;
    private readonly LocalDatePattern? _date;
    private readonly LocalTimePattern? _time;
    private readonly bool _hasMonthName;
    private readonly bool _hasPeriodAfterMonth;

    private DateFormat(string format)
    {
        _hasMonthName = format.AsSpan().IndexOf("MMM".AsSpan()) >= 0;
        _hasPeriodAfterMonth = format.AsSpan().IndexOf("MMM.".AsSpan()) >= 0;
        var hasTime = format.AsSpan().IndexOfAny('H', 'h') >= 0;
        var hasDate = format.AsSpan().IndexOfAny('d', 'M', 'y') >= 0;
        if (hasTime && hasDate) _dateTime = LocalDateTimePattern.CreateWithInvariantCulture(format);
        else if (hasTime) _time = LocalTimePattern.CreateWithInvariantCulture(format);
        else _date = LocalDatePattern.CreateWithInvariantCulture(format);
    }

    /// <summary>The format; null where it is none.</summary>
    public static DateFormat? TryCreate(string format)
    {
        try
        {
            return new DateFormat(format);
        }
        catch (InvalidPatternException)
        {
            return null;
        }
    }

    /// <summary>A value of this format as ISO 8601, with a time of day where the format has one; null where it is none.</summary>
    public string? TryRead(string text)
    {
        if (_hasMonthName) text = WithEnglishMonth(text);
        if (_dateTime?.Parse(text) is { Success: true } both) return LocalDateTimePattern.GeneralIso.Format(both.Value);
        if (_date?.Parse(text) is { Success: true } date) return LocalDatePattern.Iso.Format(date.Value);
        return _time?.Parse(text) is { Success: true } time ? LocalTimePattern.ExtendedIso.Format(time.Value) : null;
    }

    /// <summary>Spanish names of months as English ones, without the period that some programs write.</summary>
    private string WithEnglishMonth(string text)
    {
        foreach (var (spanish, english) in Months)
        {
            var place = text.IndexOf(spanish, StringComparison.OrdinalIgnoreCase);
            if (place >= 0) text = text.Remove(place, spanish.Length).Insert(place, english);
        }

        var period = text.AsSpan().IndexOf('.');
        return period > 0 && char.IsLetter(text[period - 1]) && !_hasPeriodAfterMonth ? text.Remove(period, 1) : text;
    }
}
