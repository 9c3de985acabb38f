namespace FollowUpKit.Import;

/// <summary>Why an operation of an export was not restored.</summary>
public enum RestoreProblem
{
    /// <summary>Its line is cut off, damaged, or no line of an export.</summary>
    Unreadable,

    /// <summary>It has a kind of change that only a newer version of the library knows.</summary>
    UnknownChange,

    /// <summary>Its commands do not fit together.</summary>
    Inconsistent,

    /// <summary>An operation of its key is here with other commands.</summary>
    HistoryDiffers,
}
