namespace FollowUpKit.Faults;

/// <summary>What a message of a database's protocol means.</summary>
/// <param name="Name">What the protocol calls it.</param>
/// <param name="Writes">Whether it asks for a statement of a transaction that writes.</param>
/// <param name="IsIdle">Whether the server waits for a statement outside of a transaction.</param>
internal sealed record WireMeaning(string Name, bool Writes = false, bool IsIdle = false);
