using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>The cancellation of a follow-up: when, by whom and why.</summary>
public sealed record CancellationSnapshot
{
    /// <summary>When it was cancelled.</summary>
    public Instant At { get; set; }

    /// <summary>Who cancelled it.</summary>
    public string By { get; set; } = "";

    /// <summary>The reason that was given.</summary>
    public string Reason { get; set; } = "";
}
