namespace FollowUpKit;

/// <summary>How far an import has come, and what came of it in the end.</summary>
public sealed record ImportCounts
{
    /// <summary>Operations that went in, with all their follow-ups.</summary>
    public long OperationsImported { get; internal set; }

    /// <summary>Operations that were there before with the same content.</summary>
    public long OperationsUnchanged { get; internal set; }

    /// <summary>Operations that were refused, with all their follow-ups.</summary>
    public long OperationsRefused { get; internal set; }

    /// <summary>Follow-ups that went in.</summary>
    public long FollowUpsImported { get; internal set; }

    /// <summary>Follow-ups that were there before.</summary>
    public long FollowUpsUnchanged { get; internal set; }

    /// <summary>Follow-up rows that were refused, with their operation or alone.</summary>
    public long FollowUpsRefused { get; internal set; }

    /// <summary>Repairs of rows that went in.</summary>
    public long Repairs { get; internal set; }

    /// <summary>Whether a row was refused.</summary>
    public bool HasRefusals => OperationsRefused > 0 || FollowUpsRefused > 0;
}
