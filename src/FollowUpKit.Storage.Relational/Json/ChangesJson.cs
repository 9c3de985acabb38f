using System.Text.Json;

namespace FollowUpKit.Storage.Relational;

/// <summary>The changes of a command as a list in JSON.</summary>
internal static class ChangesJson
{
    private static readonly ChangesJsonContext Types = new(ChangesJsonContext.ReadableOptions());

    public static string Write(IReadOnlyList<OperationChange> changes) => JsonSerializer.Serialize(changes, Types.IReadOnlyListOperationChange);

    public static IReadOnlyList<OperationChange> Read(string text) =>
        JsonSerializer.Deserialize(text, Types.IReadOnlyListOperationChange) ?? throw new JsonException("A command has no list of changes.");
}
