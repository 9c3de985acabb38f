namespace FollowUpKit.ConsoleHost;

/// <summary>What a <see cref="WhenOption"/> takes.</summary>
internal enum WhenKind
{
    /// <summary>A date without a time of day.</summary>
    Date,

    /// <summary>A date and a time of day to the minute.</summary>
    Minute,

    /// <summary>A date and a time of day, to the second if wished.</summary>
    Moment,

    /// <summary>A date, with a time of day to the minute if wished.</summary>
    Due,
}
