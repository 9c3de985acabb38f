using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>How many follow-ups share some facts; only the facts that were grouped by are filled.</summary>
public sealed record FollowUpGroup
{
    /// <summary>The branch, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The agent, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The customer, or null.</summary>
    public string? Customer { get; set; }

    /// <summary>The kind, or null.</summary>
    public string? Kind { get; set; }

    /// <summary>The due date, or null.</summary>
    public LocalDate? DueDate { get; set; }

    /// <summary>The IANA time zone, or null.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The outcome of the result, or null.</summary>
    public string? Outcome { get; set; }

    /// <summary>How many days late the result was, or null.</summary>
    public int? DaysLate { get; set; }

    /// <summary>The place of the period in <see cref="FollowUpGrouping.Periods"/>, from 0; null without periods.</summary>
    public int? Period { get; set; }

    /// <summary>How many.</summary>
    public long Count { get; set; }

    /// <summary>How many of them have a result before their <see cref="FollowUpSnapshot.OverdueFrom"/>.</summary>
    public long OnTimeCount { get; set; }

    /// <summary>How many of them have a result that was captured late; zero for pending ones.</summary>
    public long CapturedLateCount { get; set; }
}
