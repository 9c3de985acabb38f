using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>The conclusion of a sale.</summary>
public sealed record ConclusionSnapshot
{
    /// <summary>When it was concluded.</summary>
    public Instant At { get; set; }

    /// <summary>The local date of that instant in the zone of the operation. Derived by the core.</summary>
    public LocalDate Date { get; set; }

    /// <summary>Who concluded it.</summary>
    public string By { get; set; } = "";

    /// <summary>Won, lost, or the ERP's own code; null when none was given.</summary>
    public string? Outcome { get; set; }

    /// <summary>The number of the last follow-up, through which it was concluded.</summary>
    public int FollowUpNumber { get; set; }
}
