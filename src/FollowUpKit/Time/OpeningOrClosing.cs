using System.Text.Json.Serialization;

namespace FollowUpKit;

/// <summary>An end of the <see cref="BusinessHours"/> of a day.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OpeningOrClosing>))]
public enum OpeningOrClosing
{
    /// <summary>When the branch opens.</summary>
    Opening,

    /// <summary>When the branch closes.</summary>
    Closing,
}
