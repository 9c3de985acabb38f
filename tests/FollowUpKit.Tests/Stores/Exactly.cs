using System.Text.Json;
using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Tests.Stores;

/// <summary>All that a history holds as one exact text.</summary>
internal static class Exactly
{
    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions { WriteIndented = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static string Text(IEnumerable<AcceptedCommand> history) => JsonSerializer.Serialize(
        history.Select(command => new
        {
            Command = command with { Changes = [] },
            Changes = command.Changes.Select(change => new { Kind = change.GetType().Name, Change = (object)change }),
        }),
        Json);
}
