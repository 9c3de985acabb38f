namespace FollowUpKit.Hosting;

/// <summary>What became of the reminders and digests that a dispatcher claimed.</summary>
public sealed record DispatchSummary
{
    /// <summary>How many were sent.</summary>
    public int Sent { get; internal set; }

    /// <summary>How many failed and are tried again.</summary>
    public int Failed { get; internal set; }

    /// <summary>How many were given up.</summary>
    public int GivenUp { get; internal set; }

    /// <summary>How many were dropped: too late, or of a step of the escalation that is no longer there.</summary>
    public int Dropped { get; internal set; }

    /// <summary>How many were not sent, because their follow-up was done, moved or ended after they were claimed, or another worker had them by then.</summary>
    public int Overtaken { get; internal set; }

    /// <summary>How many were sent although the lease was over when the store was told: another worker may send them again, with the same key.</summary>
    public int Unsettled { get; internal set; }

    internal DispatchSummary Plus(DispatchSummary other) => new()
    {
        Sent = Sent + other.Sent,
        Failed = Failed + other.Failed,
        GivenUp = GivenUp + other.GivenUp,
        Dropped = Dropped + other.Dropped,
        Overtaken = Overtaken + other.Overtaken,
        Unsettled = Unsettled + other.Unsettled,
    };
}
