using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>An accepted command: the operation after it, and what a store keeps of it.</summary>
internal sealed record Decision(SalesOperation After, AcceptedCommand Accepted);
