namespace FollowUpKit.Storage;

/// <summary>A whole sales operation at one version: its facts and its chain.</summary>
public sealed record OperationSnapshot : OperationFacts
{
    /// <summary>The chain, oldest first, numbered 1, 2, 3 …</summary>
    public IReadOnlyList<FollowUpSnapshot> FollowUps { get; set; } = [];

    /// <summary>A deep copy, which shares nothing that can be written to.</summary>
    public OperationSnapshot Copy() => this with
    {
        Conclusion = Conclusion is null ? null : Conclusion with { },
        Withdrawal = Withdrawal is null ? null : Withdrawal with { },
        FollowUps = FollowUps is null ? null! : [.. FollowUps.Select(followUp => followUp?.Copy()!)],
    };
}
