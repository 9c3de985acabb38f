using System.Text.Json.Serialization;

namespace FollowUpKit.AspNetCore;

/// <summary>A text that a request may leave out: left out it stays as it is, null clears it.</summary>
/// <param name="Text">The text, or null.</param>
[JsonConverter(typeof(SentConverter))]
internal readonly record struct Sent(string? Text)
{
    /// <summary>Whether the request has the field, even with null.</summary>
    public bool IsSent { get; } = true;
}
