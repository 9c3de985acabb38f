namespace FollowUpKit.Import;

/// <summary>What an export of everything of a tenant holds.</summary>
public sealed record ExportCounts
{
    /// <summary>Operations, withdrawn ones too.</summary>
    public long Operations { get; internal set; }

    /// <summary>Those of them that are withdrawn, which are in the history alone.</summary>
    public long Withdrawn { get; internal set; }

    /// <summary>Follow-ups of all operations, withdrawn ones too.</summary>
    public long FollowUps { get; internal set; }

    /// <summary>Accepted commands.</summary>
    public long Commands { get; internal set; }
}
