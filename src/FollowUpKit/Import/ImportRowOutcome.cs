namespace FollowUpKit;

/// <summary>What came of a row of a history.</summary>
public enum ImportRowOutcome
{
    /// <summary>Its operation or follow-up is new, and went in.</summary>
    Imported,

    /// <summary>Its operation or follow-up was there, and something new of it went in, such as a result or the conclusion.</summary>
    Updated,

    /// <summary>All that it says was there.</summary>
    Unchanged,

    /// <summary>At least a part of it contradicts what was done here meanwhile, and was left alone; whatever else of it was new went in.</summary>
    LeftAlone,

    /// <summary>It was refused, with all rows of its operation or alone. Nothing of it went in.</summary>
    Refused,
}
