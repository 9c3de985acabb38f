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
        Agents<TQuery>((query, keys) => query.Agents(keys), query => query.WithoutAgent()),
        Keys<TQuery>("customer", (query, keys) => query.Customers(keys)),
        Containing<TQuery>((query, text) => query.Containing(text)),
    ];

    /// <summary>A key, repeatable.</summary>
    public static Filter<TQuery> Keys<TQuery>(string name, Func<TQuery, string[], TQuery> narrow)
    {
        var option = new Option<string[]>($"--{name}") { Description = Words.Get($"Help_only_{name.Replace('-', '_')}"), HelpName = name };
        return new([option], (query, parsed, _) => parsed.GetValue(option) is { Length: > 0 } keys ? narrow(query, keys) : query);
    }

    /// <summary>Agents, or what has none.</summary>
    public static Filter<TQuery> Agents<TQuery>(Func<TQuery, string[], TQuery> narrow, Func<TQuery, TQuery> narrowToNone)
    {
        var agents = Keys("agent", narrow);
        var none = new Option<bool>("--without-agent") { Description = Words.Get("Help_without_agent") };
        return new([.. agents.Options, none], (query, parsed, now) =>
        {
            if (!parsed.GetValue(none)) return agents.Narrow(query, parsed, now);
            if (parsed.IsGiven(agents.Options[0])) throw new MisuseException(Words.Fill("Misuse_together", ("option", agents.Options[0].Name), ("other", none.Name)));
            return narrowToNone(query);
        });
    }

    /// <summary>A period of local dates, each of which may be left out.</summary>
    public static Filter<TQuery> Period<TQuery>(
        Session session, string what, Func<TQuery, LocalDate, LocalDate, TQuery> narrow, Toward toward, string prefix = "")
    {
        WhenOption Date(string end) => new(session, $"--{prefix}{end}", $"Help_{what}_{end}", WhenKind.Date, toward);
        var (from, to) = (Date("from"), Date("to"));
        return new([from, to], (query, parsed, now) =>
        {
            var (first, last) = (from.ReadDate(parsed, now), to.ReadDate(parsed, now));
            if (first > last) throw new MisuseException(Words.Fill("Misuse_period", ("from", from.Name), ("to", to.Name)));
            return first is null && last is null ? query : narrow(query, first ?? Earliest, last ?? Latest);
        });
    }

    /// <summary>Days overdue, each of which may be left out.</summary>
    public static Filter<TQuery> DaysOverdue<TQuery>(Func<TQuery, int, int?, TQuery> narrow)
    {
        var (from, to) = (TextOptions.Days("--days-overdue-from", "Help_days_from"), TextOptions.Days("--days-overdue-to", "Help_days_to"));
        return new([from, to], (query, parsed, _) =>
        {
            var (first, last) = (parsed.GetValue(from), parsed.GetValue(to));
            if (first > last) throw new MisuseException(Words.Fill("Misuse_days", ("from", from.Name), ("to", to.Name)));
            return first is null && last is null ? query : narrow(query, first ?? 0, last);
        });
    }

    /// <summary>Days with nothing done, from 1.</summary>
    public static Filter<TQuery> DaysIdle<TQuery>(Func<TQuery, int, TQuery> narrow)
    {
        var option = TextOptions.Number("--idle-for-at-least", "Help_idle_for_at_least");
        return new([option], (query, parsed, _) => parsed.GetValue(option) is { } days ? narrow(query, days) : query);
    }

    /// <summary>Follow-ups that were moved so often, from 1, or more.</summary>
    public static Filter<TQuery> MovedAtLeast<TQuery>()
        where TQuery : PendingReportQuery<TQuery>
    {
        var option = TextOptions.Number("--moved-at-least", "Help_moved_at_least");
        return new([option], (query, parsed, _) => parsed.GetValue(option) is { } times ? query.MovedAtLeast(times) : query);
    }

    /// <summary>A clause that is asked for or not.</summary>
    public static Filter<TQuery> Flag<TQuery>(string name, Func<TQuery, TQuery> narrow)
    {
        var option = new Option<bool>($"--{name}") { Description = Words.Get($"Help_only_{name.Replace('-', '_')}") };
        return new([option], (query, parsed, _) => parsed.GetValue(option) ? narrow(query) : query);
    }

    /// <summary>One of a few choices.</summary>
    public static Filter<TQuery> Choice<TQuery, T>(string name, Func<TQuery, T, TQuery> narrow, params (string Name, T Value)[] choices)
    {
        var option = TextOptions.Text($"--{name}", $"Help_{name.Replace('-', '_')}");
        option.OnlyFrom([.. choices.Select(choice => choice.Name)]);
        return new([option], (query, parsed, _) =>
            parsed.GetValue(option) is { } given ? narrow(query, Array.Find(choices, choice => choice.Name == given).Value) : query);
    }

    /// <summary>A text, whatever its case and accents.</summary>
    public static Filter<TQuery> Containing<TQuery>(Func<TQuery, string, TQuery> narrow)
    {
        var option = TextOptions.Text("--containing", "Help_containing");
        return new([option], (query, parsed, _) => parsed.GetValue(option) is { } text ? narrow(query, text) : query);
    }
}
