using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>The forms that filters have.</summary>
internal static class ReportFilters
{
    public static ReportFilter<TQuery> Texts<TQuery>(string name, string description, Func<TQuery, string[], TQuery> apply)
        where TQuery : class => new(
        [new(name, description) { Repeats = true }],
        (query, reader) => reader.Texts(name) is { Length: > 0 } texts ? reader.Fields.With(query, name, value => apply(value, texts)) : query);

    public static ReportFilter<TQuery> Text<TQuery>(string name, string description, Func<TQuery, string, TQuery> apply)
        where TQuery : class => new(
        [new(name, description)],
        (query, reader) => reader.Text(name) is { Length: > 0 } text ? reader.Fields.With(query, name, value => apply(value, text)) : query);

    public static ReportFilter<TQuery> Instant<TQuery>(string name, string description, Func<TQuery, Instant, TQuery> apply)
        where TQuery : class => new(
        [new(name, description, Format: "date-time")],
        (query, reader) => reader.Instant(name) is { } instant ? reader.Fields.With(query, name, value => apply(value, instant)) : query);

    public static ReportFilter<TQuery> Number<TQuery>(string name, string description, Func<TQuery, int, TQuery> apply)
        where TQuery : class => new(
        [new(name, description, "integer")],
        (query, reader) => reader.Number(name) is { } number ? reader.Fields.With(query, name, value => apply(value, number)) : query);

    public static ReportFilter<TQuery> Boolean<TQuery>(string name, string description, Func<TQuery, bool, TQuery> apply)
        where TQuery : class => new(
        [new(name, description, "boolean")],
        (query, reader) => reader.Boolean(name) is { } choice ? reader.Fields.With(query, name, value => apply(value, choice)) : query);

    public static ReportFilter<TQuery> Date<TQuery>(string name, string description, Func<TQuery, LocalDate, TQuery> apply)
        where TQuery : class => new(
        [new(name, description, Format: "date")],
        (query, reader) => reader.Date(name) is { } date ? reader.Fields.With(query, name, value => apply(value, date)) : query);

    /// <summary>A period of local dates, both ends included, open where one is left out.</summary>
    public static ReportFilter<TQuery> Period<TQuery>(string from, string to, string description, Func<TQuery, LocalDate, LocalDate, TQuery> apply)
        where TQuery : class => new(
        [new(from, description + " From this date, included.", Format: "date"), new(to, description + " Up to this date, included.", Format: "date")],
        (query, reader) =>
        {
            var (begin, end) = (reader.Date(from), reader.Date(to));
            return begin is null && end is null ? query : reader.Fields.With(query, to, value => apply(value, begin ?? FieldReader.DateRange.Start, end ?? FieldReader.DateRange.End));
        });

    /// <summary>A range of whole numbers, both ends included.</summary>
    public static ReportFilter<TQuery> Range<TQuery>(string from, string to, string description, Func<TQuery, int, int?, TQuery> apply)
        where TQuery : class => new(
        [new(from, description + " At least.", "integer"), new(to, description + " At most.", "integer")],
        (query, reader) =>
        {
            var (least, most) = (reader.Number(from), reader.Number(to));
            return least is null && most is null ? query : reader.Fields.With(query, from, value => apply(value, least ?? 0, most));
        });

    public static ReportFilter<TQuery> Word<TQuery, TWord>(string name, string description, Func<TQuery, TWord, TQuery> apply)
        where TQuery : class
        where TWord : struct, Enum => new(
        [new(name, description) { Words = WordsOfEnum.All<TWord>() }],
        (query, reader) => reader.Word<TWord>(name) is { } word ? reader.Fields.With(query, name, value => apply(value, word)) : query);

    public static ReportFilter<TQuery> Words<TQuery, TWord>(string name, string description, Func<TQuery, TWord[], TQuery> apply)
        where TQuery : class
        where TWord : struct, Enum => new(
        [new(name, description) { Words = WordsOfEnum.All<TWord>(), Repeats = true }],
        (query, reader) => reader.Words<TWord>(name) is { Length: > 0 } words ? reader.Fields.With(query, name, value => apply(value, words)) : query);
}
