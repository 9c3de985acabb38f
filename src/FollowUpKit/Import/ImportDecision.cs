using FollowUpKit.Storage;

namespace FollowUpKit;

/// <summary>What to write for the rows of an operation, null for nothing, and what then came of each row.</summary>
internal sealed record ImportDecision(OperationCommit? Commit, IEnumerable<ImportRowResult> Results)
{
    /// <summary>For an operation that is not there.</summary>
    public static ImportDecision OfNew(ImportCandidate candidate) => candidate switch
    {
        { Refusal: { } refusal } => new ImportDecision(null, ImportResults.Refused(candidate.Chain, [refusal])),
        { Commit: { } commit } => new ImportDecision(commit, ImportResults.New(candidate)),
        _ => new ImportDecision(null, ImportResults.Stray(candidate.Chain)),
    };
}
