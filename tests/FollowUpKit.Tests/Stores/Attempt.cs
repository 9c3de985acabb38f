using NodaTime;

namespace FollowUpKit.Tests.Stores;

/// <summary>A command that a person gives at an instant.</summary>
internal sealed record Attempt(OperationCommand Command, Instant Now, string By);
