using System.Text.Json;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace FollowUpKit.Storage.Tests;

/// <summary>All that a value holds as one exact text, for comparing what was saved with what came back.</summary>
internal static class Shown
{
    private static readonly JsonSerializerOptions Exact =
        new JsonSerializerOptions { WriteIndented = true }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static string Text(object? value) => JsonSerializer.Serialize(value, Exact);

    public static string Text(IEnumerable<AcceptedCommand> history) => Text(history.Select(command => new
    {
        Command = command with { Changes = [] },
        Changes = command.Changes.Select(change => new { Kind = change.GetType().Name, Change = (object)change }),
    }));
}
