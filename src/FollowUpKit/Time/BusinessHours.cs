using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit;

/// <summary>The hours of a business day: from a local time to a later one of the same day.</summary>
public sealed record BusinessHours
{
    /// <summary>The hours of a day.</summary>
    /// <param name="opening">The local time of opening, in whole minutes.</param>
    /// <param name="closing">The local time of closing, in whole minutes, later than the opening; 23:59 at the latest.</param>
    /// <exception cref="ArgumentException">A time has seconds, or the closing is not later than the opening.</exception>
    [JsonConstructor]
    public BusinessHours(LocalTime opening, LocalTime closing)
    {
        Opening = Guard.Against.BadLocalTime(opening, nameof(opening));
        Closing = Guard.Against.BadLocalTime(closing, nameof(closing));
        if (closing <= opening)
            throw new ArgumentException(FormattableString.Invariant($"The closing must be later than the opening at {opening:HH:mm}, but is {closing:HH:mm}."), nameof(closing));
    }

    /// <summary>The local time of opening.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime Opening { get; }

    /// <summary>The local time of closing, later than the opening.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public LocalTime Closing { get; }
}
