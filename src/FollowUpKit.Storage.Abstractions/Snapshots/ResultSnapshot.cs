using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>The result of a follow-up.</summary>
public sealed record ResultSnapshot
{
    /// <summary>The local date of the contact.</summary>
    public LocalDate Date { get; set; }

    /// <summary>The local hour and minute of the contact.</summary>
    public LocalTime Time { get; set; }

    /// <summary>The IANA time zone in which date and time are given.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>The instant that date, time and zone denote. Derived by the core.</summary>
    public Instant At { get; set; }

    /// <summary>
    /// How many days after its due date the contact was, in the zone of the follow-up; zero when it was on time, and when it
    /// was late by hours only. Derived by the core.
    /// </summary>
    public int DaysLate { get; set; }

    /// <summary>What happened, in the words of the person who captured it.</summary>
    public string Details { get; set; } = "";

    /// <summary>The ERP's own code for the outcome, or null.</summary>
    public string? Outcome { get; set; }

    /// <summary>When it was entered.</summary>
    public Instant CapturedAt { get; set; }

    /// <summary>Whether its date and time were entered long after the contact, by the tolerance of the rules. Derived by the core.</summary>
    public bool CapturedLate { get; set; }

    /// <summary>Who entered it.</summary>
    public string CapturedBy { get; set; } = "";
}
