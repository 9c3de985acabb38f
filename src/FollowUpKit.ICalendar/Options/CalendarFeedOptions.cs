using System.Globalization;
using NodaTime;

namespace FollowUpKit.ICalendar;

/// <summary>The options of a <see cref="CalendarFeed"/>. Validated and copied when it is made.</summary>
public sealed class CalendarFeedOptions
{
    /// <summary>The longest text of <see cref="UidDomain"/> and <see cref="Name"/>, in UTF-16 code units.</summary>
    private const int LongestText = 255;

    /// <summary>
    /// The name of the calendar, as calendar programs show it, from 1 to 255 characters and not blank. Null, the default, for "Follow-ups" in the
    /// language of the feed.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>Whether follow-ups are to-dos (VTODO) with a due value, instead of events (VEVENT) that begin when they are due. Default: false.</summary>
    public bool WritesToDos { get; set; }

    /// <summary>
    /// Whether private texts are left out: an entry then has "Follow-up" and the key of the sale, and no title, subject, details, customer
    /// or kind. Default: false.
    /// </summary>
    public bool HidesTexts { get; set; }

    /// <summary>Whether follow-ups that are done are in the file, to-dos with the status COMPLETED. Default: false.</summary>
    public bool IncludesDone { get; set; }

    /// <summary>How long an event with a time of day takes, in whole minutes from 1 minute to 24 hours. Default: 30 minutes.</summary>
    public Duration EventDuration { get; set; } = Duration.FromMinutes(30);

    /// <summary>
    /// A text that goes into every id, such as erp.example.com, from 1 to 255 characters. It keeps apart two ERPs, or two tenants, with the
    /// same keys in one calendar. Another text gives all follow-ups other ids. Default: followupkit.
    /// </summary>
    public string UidDomain { get; set; } = "followupkit";

    /// <summary>The language of the words that the library adds, English or Spanish; null, the default, for the current UI culture.</summary>
    public CultureInfo? Culture { get; set; }

    internal CalendarFeedOptions Copy()
    {
        if (Problems().FirstOrDefault() is { } problem) throw new ArgumentException($"{nameof(CalendarFeedOptions)}.{problem}", "options");
        return (CalendarFeedOptions)MemberwiseClone();
    }

    private IEnumerable<string> Problems()
    {
        if (Name is not null && IsBad(Name)) yield return FormattableString.Invariant($"{nameof(Name)} must have from 1 to {LongestText} characters, not be blank, and have no control characters.");
        if (UidDomain is null || IsBad(UidDomain)) yield return FormattableString.Invariant($"{nameof(UidDomain)} must have from 1 to {LongestText} characters, not be blank, and have no control characters.");
        if (EventDuration < Duration.FromMinutes(1) || EventDuration > Duration.FromHours(24)) yield return $"{nameof(EventDuration)} is {EventDuration}; it must be from 1 minute to 24 hours.";
        else if (EventDuration != Duration.FromMinutes(Math.Floor(EventDuration.TotalMinutes))) yield return $"{nameof(EventDuration)} is {EventDuration}; it must be in whole minutes.";
    }

    private static bool IsBad(string text) => string.IsNullOrWhiteSpace(text) || text.Length > LongestText || text.Any(char.IsControl);
}
