using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A command that was accepted: who, when, what it was and what it changed.</summary>
public sealed record AcceptedCommand
{
    /// <summary>The version of the operation that the command made.</summary>
    public long Version { get; set; }

    /// <summary>When it was accepted.</summary>
    public Instant At { get; set; }

    /// <summary>Whose it was.</summary>
    public string By { get; set; } = "";

    /// <summary>The name of the command, such as CaptureResult.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The id by which a repeat is recognised, unique in its operation; null when it carried none.</summary>
    public string? CommandId { get; set; }

    /// <summary>SHA-256 of its content; null when it carried no id.</summary>
    public byte[]? Fingerprint { get; set; }

    /// <summary>The follow-up that it was about, or null.</summary>
    public int? FollowUpNumber { get; set; }

    /// <summary>The follow-up that it scheduled, or null.</summary>
    public int? NextFollowUpNumber { get; set; }

    /// <summary>What it changed, in order; empty when it changed nothing, and where a store was asked for the command alone.</summary>
    public IReadOnlyList<OperationChange> Changes { get; set; } = [];

    /// <summary>A deep copy, which shares nothing that can be written to.</summary>
    public AcceptedCommand Copy() => this with
    {
        Fingerprint = (byte[]?)Fingerprint?.Clone(),
        Changes = [.. Changes.Select(change => change.Copy())],
    };
}
