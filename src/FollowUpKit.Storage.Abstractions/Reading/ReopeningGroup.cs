namespace FollowUpKit.Storage;

/// <summary>How many reopenings share some facts; only the facts that were grouped by are filled.</summary>
public sealed record ReopeningGroup
{
    /// <summary>The branch of the operation now, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The sales agent of the operation now, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The customer, or null.</summary>
    public string? Customer { get; set; }

    /// <summary>The outcome of the conclusion that was undone, or null.</summary>
    public string? Outcome { get; set; }

    /// <summary>How many.</summary>
    public long Count { get; set; }
}
