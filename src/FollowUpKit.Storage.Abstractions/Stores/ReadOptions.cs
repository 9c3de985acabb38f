namespace FollowUpKit.Storage;

/// <summary>
/// How a read of lists and reports may be answered. Immutable. An operation that a command is decided on is never read with
/// options: it is always the latest.
/// </summary>
public sealed record ReadOptions
{
    private ReadOptions(bool mayLag) => MayLag = mayLag;

    /// <summary>The answer holds everything that was committed before the read began. The default of all reports.</summary>
    public static ReadOptions Latest { get; } = new(mayLag: false);

    /// <summary>The answer may be that of an earlier moment, as a replica gives it, often by less than a second.</summary>
    public static ReadOptions AllowLag { get; } = new(mayLag: true);

    /// <summary>Whether the answer may be that of an earlier moment. A store without replicas gives the latest all the same.</summary>
    public bool MayLag { get; }
}
