namespace FollowUpKit.LoadBenchmark;

/// <summary>A row of commands as an entity.</summary>
internal sealed class MappedCommand
{
    public string Tenant { get; set; } = "";

    public string Operation { get; set; } = "";

    public long Version { get; set; }

    public DateTime AcceptedAt { get; set; }

    public string AcceptedBy { get; set; } = "";

    public string Kind { get; set; } = "";

    public string? CommandId { get; set; }

    public byte[]? Fingerprint { get; set; }

    public int? FollowUp { get; set; }

    public int? NextFollowUp { get; set; }

    public string Changes { get; set; } = "";

    public long FeedPosition { get; set; }
}
