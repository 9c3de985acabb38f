namespace FollowUpKit.LoadBenchmark;

/// <summary>A row of changes as an entity.</summary>
internal sealed class MappedChange
{
    public string Tenant { get; set; } = "";

    public string Operation { get; set; } = "";

    public long Version { get; set; }

    public int Ordinal { get; set; }

    public string Kind { get; set; } = "";

    public int? FollowUp { get; set; }

    public string Data { get; set; } = "";
}
