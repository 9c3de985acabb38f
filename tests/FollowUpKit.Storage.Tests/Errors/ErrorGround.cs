namespace FollowUpKit.Storage.Tests;

/// <summary>Where a call is made.</summary>
public enum ErrorGround
{
    /// <summary>On a new store with connections of its own: it opens one, and looks at the version of the tables.</summary>
    FreshConnection,

    /// <summary>On a connection that an earlier call left, with its prepared statements.</summary>
    KeptConnection,

    /// <summary>In a transaction of the host, whose store is new.</summary>
    HostTransaction,
}
