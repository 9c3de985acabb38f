namespace FollowUpKit.Storage.Conformance;

/// <summary>Where the connection of a store is lost.</summary>
public enum CommitFault
{
    /// <summary>All was written, and the connection is lost before the database makes the commit.</summary>
    BeforeCommit,

    /// <summary>The database makes the commit, and the connection is lost before its answer arrives.</summary>
    AfterCommit,
}
