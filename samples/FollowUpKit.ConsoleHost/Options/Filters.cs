using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>What reports can be narrowed by.</summary>
internal static class Filters
{
    private static readonly LocalDate Earliest = new(1900, 1, 1);
    private static readonly LocalDate Latest = new(2100, 12, 31);

    /// <summary>What every report of rows can be narrowed by.</summary>
    public static Filter<TQuery>[] Common<TQuery, TRow>()
        where TQuery : ReportQuery<TQuery, TRow> =>
    [
        Keys<TQuery>("branch", (query, keys) => query.Branches(keys)),
        Keys<TQuery>("agent", (query, keys) => query.Agents(keys)),
        Keys<TQuery>("customer", (query, keys) => query.Customers(keys)),
        Containing<TQuery>((query, text) => query.Containing(text)),
    ];

    /// <summary>A key, repeatable.</summary>
    public static Filter<TQuery> Keys<TQuery>(string name, Func<TQuery, string[], TQuery> narrow)
    {
        var option = new Option<string[]>($"--{name}") { Description = Words.Get($"Help_only_{name}"), HelpName = name };
        return new([option], (query, parsed) => parsed.GetValue(option) is { Length: > 0 } keys ? narrow(query, keys) : query);
    }

    /// <summary>A period of local dates, each of which may be left out.</summary>
    public static Filter<TQuery> Period<TQuery>(string what, Func<TQuery, LocalDate, LocalDate, TQuery> narrow)
    {
        var (from, to) = (ValueOptions.Date("--from", $"Help_{what}_from"), ValueOptions.Date("--to", $"Help_{what}_to"));
        return Range<TQuery, LocalDate>(from, to, "Misuse_period", (query, first, last) => narrow(query, first ?? Earliest, last ?? Latest));
    }

    /// <summary>Days overdue, each of which may be left out.</summary>
    public static Filter<TQuery> DaysOverdue<TQuery>(Func<TQuery, int, int?, TQuery> narrow)
    {
        var (from, to) = (TextOptions.Days("--days-overdue-from", "Help_days_from"), TextOptions.Days("--days-overdue-to", "Help_days_to"));
        return Range<TQuery, int>(from, to, "Misuse_days", (query, first, last) => narrow(query, first ?? 0, last));
    }

    private static Filter<TQuery> Containing<TQuery>(Func<TQuery, string, TQuery> narrow)
    {
        var option = TextOptions.Text("--containing", "Help_containing");
        return new([option], (query, parsed) => parsed.GetValue(option) is { } text ? narrow(query, text) : query);
    }

    private static Filter<TQuery> Range<TQuery, T>(Option<T?> from, Option<T?> to, string misuse, Func<TQuery, T?, T?, TQuery> narrow)
        where T : struct, IComparable<T> => new(
            [from, to],
            (query, parsed) => parsed.GetValue(from) is null && parsed.GetValue(to) is null
                ? query
                : narrow(query, parsed.GetValue(from), parsed.GetValue(to)),
            parsed =>
            {
                if (Nullable.Compare(parsed.GetValue(from), parsed.GetValue(to)) > 0 && parsed.GetValue(to) is not null)
                    throw new MisuseException(Words.Get(misuse));
            });
}
