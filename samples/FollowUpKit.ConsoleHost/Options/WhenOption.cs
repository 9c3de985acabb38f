using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A date, or a date and time, as a person types it. Its words are read here; what they mean is asked when the day is known.</summary>
internal sealed class WhenOption : Option<When?>
{
    private static readonly DateInterval Dates = new(new LocalDate(1900, 1, 1), new LocalDate(2100, 12, 31));

    private readonly Session session;
    private readonly WhenKind kind;
    private readonly Toward toward;

    public WhenOption(Session session, string name, string help, WhenKind kind, Toward toward, params string[] aliases)
        : base(name, aliases)
    {
        (this.session, this.kind, this.toward) = (session, kind, toward);
        Description = Words.Get(help);
        HelpName = kind == WhenKind.Date ? "date" : "date-time";
        CustomParser = argument => Read(argument, argument.Tokens[0].Value);
    }

    /// <summary>The local date, and the time of day where one was typed; null when the option is not given.</summary>
    public (LocalDate Date, LocalTime? Time)? Read(ParseResult parsed, LocalDateTime now)
    {
        if (parsed.GetValue(this) is not { } when) return null;
        var date = DateOf(when, now.Date);
        session.Echo(NameIn(parsed), when, date);
        return (date, when.Time);
    }

    public LocalDate? ReadDate(ParseResult parsed, LocalDateTime now) => Read(parsed, now)?.Date;

    public LocalDateTime? ReadLocal(ParseResult parsed, LocalDateTime now) => Read(parsed, now) is { Time: { } time } given ? given.Date + time : null;

    public Due? ReadDue(ParseResult parsed, LocalDateTime now, DateTimeZone? zone)
    {
        if (Read(parsed, now) is not { } given) return null;
        var due = given.Time is { } time ? Due.At(given.Date + time) : Due.On(given.Date);
        return zone is null ? due : due.WithTimeZone(zone.Id);
    }

    private string NameIn(ParseResult parsed) => parsed.GetResult(this)?.IdentifierToken?.Value ?? Name;

    private LocalDate DateOf(When when, LocalDate today)
    {
        var date = when.On(today, toward);
        return Dates.Contains(date) ? date : throw new MisuseException(Message(Name, when.Text));
    }

    private When? Read(ArgumentResult argument, string text)
    {
        var name = argument.Parent is OptionResult { IdentifierToken.Value: var typed } ? typed : Name;
        var when = WhenText.Read(text, isDayFirst: CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es");
        if (when is not null && Fits(when)) return when;
        argument.AddError(Message(name, text));
        return null;
    }

    private bool Fits(When when) => kind switch
    {
        _ when when.IsExact && !Dates.Contains(when.On(default, toward)) => false,
        WhenKind.Date => when.Time is null,
        WhenKind.Minute => when.Time is { Second: 0 },
        WhenKind.Moment => when.Time is not null,
        _ => when.Time is not { Second: not 0 },
    };

    private string Message(string name, string text) => Words.Fill($"Misuse_{kind}", ("option", name), ("value", text));
}
