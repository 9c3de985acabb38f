using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The cancellation of a follow-up: when, by whom and why.</summary>
public sealed record Cancellation
{
    private Cancellation(CancellationSnapshot snapshot)
    {
        At = snapshot.At;
        By = snapshot.By;
        Reason = snapshot.Reason;
    }

    /// <summary>When it was cancelled.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; }

    /// <summary>Who cancelled it.</summary>
    public string By { get; }

    /// <summary>The reason that was given.</summary>
    public string Reason { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Cancelled at {At}";

    internal static Cancellation From(CancellationSnapshot snapshot) => new(snapshot);

    internal CancellationSnapshot ToSnapshot() => new() { At = At, By = By, Reason = Reason };
}
