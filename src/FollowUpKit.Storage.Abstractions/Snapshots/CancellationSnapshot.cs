using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>Why a follow-up was called off.</summary>
public sealed record CancellationSnapshot
{
    /// <summary>When it was cancelled.</summary>
    public Instant At { get; set; }

    /// <summary>Who cancelled it.</summary>
    public string By { get; set; } = "";

    /// <summary>The reason that was given.</summary>
    public string Reason { get; set; } = "";
}
