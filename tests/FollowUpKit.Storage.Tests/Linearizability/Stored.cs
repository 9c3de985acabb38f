namespace FollowUpKit.Storage.Tests;

/// <summary>What one sale holds, in the plain model: its version, and all of its content as text.</summary>
internal sealed record Stored(long Version, string Content)
{
    public static Stored? Of(OperationSnapshot? snapshot) => snapshot is null ? null : new(snapshot.Version, Shown.Line(snapshot));

    public override string ToString() => $"version {Version} (#{Content.GetHashCode(StringComparison.Ordinal):x8})";
}
