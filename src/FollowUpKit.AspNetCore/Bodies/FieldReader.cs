using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.AspNetCore;

/// <summary>Reads the fields of a request and collects what is wrong with each, in the language of the reader.</summary>
internal sealed class FieldReader(CultureInfo culture)
{
    /// <summary>The dates that the library takes, both included.</summary>
    public static readonly DateInterval DateRange = new(new(1900, 1, 1), new(2100, 12, 31));

    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly LocalDateTimePattern LocalMinutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private readonly SortedDictionary<string, List<string>> _errors = new(StringComparer.Ordinal);

    public bool HasErrors => _errors.Count > 0;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Errors =>
        _errors.ToDictionary(pair => pair.Key, IReadOnlyList<string> (pair) => pair.Value);

    public void Add(string field, string word) => AddMessage(field, Words.Get(word, culture));

    public T? Missing<T>(string field)
        where T : class
    {
        Add(field, "Required");
        return null;
    }

    public string? Required(string field, string? text) => text ?? Missing<string>(field);

    public OperationId? Id(string field, string? text)
    {
        if (text is null) return Missing<OperationId>(field);
        return Read(field, () => OperationId.FromString(text));
    }

    public LocalDate? Date(string field, string? text) => InRange(field, Parse(field, text, "NotDate", Dates), date => date);

    public LocalTime? Time(string field, string? text) => Whole(field, Parse(field, text, "NotTime", Minutes, LocalTimePattern.ExtendedIso), time => time);

    public LocalDateTime? LocalDateTime(string field, string? text) => Whole(
        field,
        InRange(field, Parse(field, text, "NotLocalDateTime", LocalMinutes, LocalDateTimePattern.ExtendedIso), local => local.Date),
        local => local.TimeOfDay);

    public Instant? Instant(string field, string? text) =>
        InRange(field, Parse(field, text, "NotInstant", InstantPattern.ExtendedIso), instant => instant.InUtc().Date);

    public Period? Period(string field, string? text)
    {
        if (text is null) return null;
        var parsed = PeriodPattern.Roundtrip.Parse(text);
        if (parsed.Success) return parsed.Value;
        Add(field, "NotPeriod");
        return null;
    }

    /// <summary>What the function gives; an error of it is one of the parameter that it names, beside the field.</summary>
    public T? Make<T>(string field, Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException error)
        {
            AddMessage(error.ParamName is { Length: > 0 } name ? field[..(field.LastIndexOf('.') + 1)] + name : field, ProblemOf(error));
            return null;
        }
    }

    /// <summary>What the function gives; an error of it is one of the field.</summary>
    public T? Read<T>(string field, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (ArgumentException error)
        {
            AddMessage(field, ProblemOf(error));
            return null;
        }
    }

    /// <summary>The value with the field; an error is one of the field, and the value stays as it is.</summary>
    public T With<T>(T value, string field, Func<T, T> change)
        where T : class => Read(field, () => change(value)) ?? value;

    public void AddMessage(string field, string message)
    {
        if (!_errors.TryGetValue(field, out var messages)) _errors[field] = messages = [];
        messages.Add(message);
    }

    private string ProblemOf(ArgumentException error) =>
        error is InvalidTextException text ? text.GetProblem(culture) : Words.Get("NotAllowed", culture);

    private T? Parse<T>(string field, string? text, string word, params ReadOnlySpan<IPattern<T>> patterns)
        where T : struct
    {
        if (text is null) return null;
        foreach (var pattern in patterns)
        {
            if (pattern.Parse(text) is { Success: true } parsed) return parsed.Value;
        }

        Add(field, word);
        return null;
    }

    private T? Whole<T>(string field, T? value, Func<T, LocalTime> timeOf)
        where T : struct
    {
        if (value is not { } given || timeOf(given).NanosecondOfDay % NodaConstants.NanosecondsPerMinute == 0) return value;
        Add(field, "WholeMinutes");
        return null;
    }

    private T? InRange<T>(string field, T? value, Func<T, LocalDate> dateOf)
        where T : struct
    {
        if (value is not { } given || DateRange.Contains(dateOf(given))) return value;
        Add(field, "DateRange");
        return null;
    }
}
