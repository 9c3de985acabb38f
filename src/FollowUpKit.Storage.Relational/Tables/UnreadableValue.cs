namespace FollowUpKit.Storage.Relational;

/// <summary>A stored value that is none of those that the library writes to its column.</summary>
/// <param name="Stored">The value as the driver gives it.</param>
internal sealed record UnreadableValue(object? Stored);
