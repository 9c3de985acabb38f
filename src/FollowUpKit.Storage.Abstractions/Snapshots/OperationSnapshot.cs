using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A whole sales operation at one version: its facts and its chain.</summary>
public sealed record OperationSnapshot : OperationFacts
{
    /// <summary>
    /// The version of the newest command that changed something a person can see, from 1 to <see cref="Version"/>. With it the
    /// core compares the version that a user saw; a store compares <see cref="Version"/> only. Derived by the core.
    /// </summary>
    public long VisibleVersion { get; set; }

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; set; } = "";

    /// <summary>When the command of <see cref="VisibleVersion"/> was accepted.</summary>
    public Instant ChangedAt { get; set; }

    /// <summary>Whose the command of <see cref="VisibleVersion"/> was.</summary>
    public string ChangedBy { get; set; } = "";

    /// <summary>When its latest conclusion was undone; null when none was. Derived by the core.</summary>
    public Instant? ReopenedAt { get; set; }

    /// <summary>The withdrawal, or null.</summary>
    public WithdrawalSnapshot? Withdrawal { get; set; }

    /// <summary>Title, customer and the subject of the current follow-up, without case and accents, for searching. Derived by the core.</summary>
    public string SearchText { get; set; } = "";

    /// <inheritdoc/>
    public override bool IsWithdrawn => Withdrawal is not null;

    /// <summary>The chain, oldest first, numbered 1, 2, 3 …</summary>
    public IReadOnlyList<FollowUpSnapshot> FollowUps { get; set; } = [];

    /// <summary>A deep copy, which shares nothing that can be written to.</summary>
    public OperationSnapshot Copy() => this with
    {
        Conclusion = Conclusion is null ? null : Conclusion with { },
        Withdrawal = Withdrawal is null ? null : Withdrawal with { },
        FollowUps = FollowUps is null ? null! : [.. FollowUps.Select(followUp => followUp?.Copy()!)],
    };

    internal FollowUpSnapshot? Find(int? number) => FollowUps.FirstOrDefault(followUp => followUp.Number == number);
}
