using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>An operation of a history whose rows are sound: what to write, or the rule that refuses it unless it is there already.</summary>
internal sealed record ImportCandidate(ImportChain Chain, OperationKey Key, byte[] Content, OperationCommit? Commit, ImportRejection? Refusal)
{
    /// <summary>What was mended of the rows.</summary>
    public IReadOnlyList<ImportRepair> Repairs { get; init; } = [];
}
