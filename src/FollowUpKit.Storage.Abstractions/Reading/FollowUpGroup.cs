using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>How many follow-ups share a fact; only the facts that were grouped by are filled.</summary>
public sealed record FollowUpGroup
{
    /// <summary>The branch, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The agent, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The due date, or null.</summary>
    public LocalDate? DueDate { get; set; }

    /// <summary>The IANA time zone, or null.</summary>
    public string? TimeZone { get; set; }

    /// <summary>How many.</summary>
    public long Count { get; set; }
}
