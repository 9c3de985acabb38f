using Ardalis.GuardClauses;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>A result as a person enters it.</summary>
public sealed record ResultEntry
{
    internal ResultEntry(LocalDateTime at, string details)
    {
        At = Guard.Against.BadLocalDateTime(at, nameof(at));
        Details = Guard.Against.BadText(details, TextRule.Details, nameof(details));
    }

    /// <summary>The local date, hour and minute of the contact.</summary>
    public LocalDateTime At { get; }

    /// <summary>What happened, from 1 to 4,000 code points on any number of lines, not blank.</summary>
    public string Details { get; }

    /// <summary>The ERP's own code for the outcome, or null.</summary>
    public string? Outcome { get; private init; }

    /// <summary>The IANA time zone of date and time; null for that of the follow-up.</summary>
    public string? TimeZone { get; private init; }

    /// <summary>Date and time, never content.</summary>
    public override string ToString() => $"Result at {LocalDateTimePattern.GeneralIso.Format(At)}";

    internal ResultEntry WithOutcome(string? outcome) =>
        this with { Outcome = Guard.Against.BadOptionalText(outcome, TextRule.Identifier, nameof(outcome)) };

    internal ResultEntry WithTimeZone(string timeZone) =>
        this with { TimeZone = Guard.Against.BadText(timeZone, TextRule.Identifier, nameof(timeZone)) };
}
