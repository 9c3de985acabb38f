using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>How many operations share some facts; only the facts that were grouped by are filled.</summary>
public sealed record OperationGroup
{
    /// <summary>The branch, or null.</summary>
    public string? Branch { get; set; }

    /// <summary>The sales agent, or null.</summary>
    public string? Agent { get; set; }

    /// <summary>The customer, or null.</summary>
    public string? Customer { get; set; }

    /// <summary>The outcome of the conclusion, or null.</summary>
    public string? Outcome { get; set; }

    /// <summary>How many.</summary>
    public long Count { get; set; }

    /// <summary>The sum of their <see cref="OperationFacts.DoneCount"/>.</summary>
    public long DoneCount { get; set; }

    /// <summary>How many of them have an <see cref="OperationFacts.FirstContactAt"/>.</summary>
    public long FirstContactCount { get; set; }

    /// <summary>The sum of their <see cref="OperationFacts.TimeToFirstContact"/>; null where none has one.</summary>
    public Duration? TotalTimeToFirstContact { get; set; }
}
