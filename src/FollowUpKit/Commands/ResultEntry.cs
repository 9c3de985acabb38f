using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A result as a person enters it.</summary>
public sealed record ResultEntry
{
    /// <summary>A result.</summary>
    /// <param name="at">The local date, hour and minute of the contact; seconds are refused.</param>
    /// <param name="details">What happened, from 1 to 4,000 code points on any number of lines, not blank.</param>
    /// <exception cref="ArgumentException">The time has seconds or is out of range, or the details are blank or too long.</exception>
    public ResultEntry(LocalDateTime at, string details)
    {
        At = Guard.Against.BadLocalDateTime(at, nameof(at));
        Details = Guard.Against.BadText(details, TextRule.Details, nameof(details));
    }

    /// <summary>The local date, hour and minute of the contact.</summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime At { get; }

    /// <summary>What happened, from 1 to 4,000 code points on any number of lines, not blank.</summary>
    public string Details { get; }

    /// <summary>The ERP's own code for the outcome, or null.</summary>
    public string? Outcome { get; private init; }

    /// <summary>The IANA time zone of date and time; null for that of the follow-up.</summary>
    public string? TimeZone { get; private init; }

    /// <summary>The same result with an outcome of the contact.</summary>
    /// <param name="outcome">The ERP's own code, up to 128 code points; null for none.</param>
    public ResultEntry WithOutcome(string? outcome) =>
        outcome == Outcome ? this : this with { Outcome = Guard.Against.BadOptionalText(outcome, TextRule.Identifier, nameof(outcome)) };

    /// <summary>The same result with date and time in a time zone of its own instead of the follow-up's.</summary>
    /// <param name="timeZone">The IANA id.</param>
    public ResultEntry WithTimeZone(string timeZone) =>
        this with { TimeZone = Guard.Against.BadText(timeZone, TextRule.Identifier, nameof(timeZone)) };

    /// <summary>Date and time, never content.</summary>
    public override string ToString() => $"Result at {LocalDateTimePattern.GeneralIso.Format(At)}";
}
