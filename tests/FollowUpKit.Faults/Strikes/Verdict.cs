namespace FollowUpKit.Faults;

/// <summary>What a run shows.</summary>
public enum Verdict
{
    /// <summary>Strikes enough, and nothing wrong.</summary>
    Clean,

    /// <summary>Something is wrong.</summary>
    Faulty,

    /// <summary>Too few strikes between commit and answer to say anything.</summary>
    Void,
}
