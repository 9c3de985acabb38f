namespace FollowUpKit;

/// <summary>How a local date and time was turned into an instant.</summary>
public enum LocalResolution
{
    /// <summary>It happens once.</summary>
    Exact,

    /// <summary>The clocks skip it; it moved forward by the length of the gap, a missing midnight to the first instant after it.</summary>
    MovedForward,

    /// <summary>It happens twice; the earlier one is used.</summary>
    EarlierOfTwo,
}
