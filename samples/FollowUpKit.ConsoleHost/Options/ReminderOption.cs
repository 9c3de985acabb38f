using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Reminders: a local date and time, so long before the due value, as 15min, 2h or 1d, or after it, as +1d, or when it becomes overdue.</summary>
internal sealed class ReminderOption : Option<string[]>
{
    private static readonly Regex PeriodPattern = new(@"^(\+?)(\d{1,4})(min|h|d)$", RegexOptions.CultureInvariant);

    private readonly Session session;

    public ReminderOption(Session session, string name, string help)
        : base(name)
    {
        this.session = session;
        Description = Words.Get(help);
        HelpName = "reminder";
        Validators.Add(Check);
    }

    /// <summary>The reminders, in the order in which they were typed.</summary>
    public Reminder[] Read(ParseResult parsed, LocalDateTime now) => [.. (parsed.GetValue(this) ?? []).Select(text => Counted(text) ?? At(text, now))];

    private static bool IsSpanish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es";

    private static Reminder? Counted(string text)
    {
        if (text is "overdue" or "atrasado") return Reminder.WhenOverdue();
        if (PeriodPattern.Match(text) is not { Success: true } match) return null;
        var number = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        var period = match.Groups[3].Value switch
        {
            "min" => Period.FromMinutes(number),
            "h" => Period.FromHours(number),
            _ => Period.FromDays(number),
        };
        return match.Groups[1].Length > 0 ? Reminder.After(period) : Reminder.Before(period);
    }

    private Reminder At(string text, LocalDateTime now)
    {
        var when = WhenText.Read(text, IsSpanish)!;
        var date = when.On(now.Date, Toward.Ahead);
        session.Echo(Name, when, date);
        return Reminder.At(date + when.Time!.Value);
    }

    private void Check(OptionResult result)
    {
        foreach (var token in result.Tokens.Where(token => Counted(token.Value) is null && WhenText.Read(token.Value, IsSpanish) is not { Time.Second: 0 }))
            result.AddError(Words.Fill("Misuse_reminder", ("option", Name), ("value", token.Value)));
    }
}
