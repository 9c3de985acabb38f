using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>An operation of a history whose rows are sound: what to write, or the rule that refuses it unless it is there already.</summary>
internal sealed record ImportCandidate(ImportChain Chain, OperationKey Key, byte[] Content)
{
    /// <summary>The commands of its rows; empty where the rows have no operation.</summary>
    public IReadOnlyList<ImportStep> Steps { get; init; } = [];

    /// <summary>What to write where the operation is new.</summary>
    public OperationCommit? Commit { get; init; }

    /// <summary>Why it cannot go in where it is new.</summary>
    public ImportFault? Refusal { get; init; }

    /// <summary>What was mended of the rows.</summary>
    public IReadOnlyList<ImportRepair> Repairs { get; init; } = [];
}
