namespace FollowUpKit.AspNetCore;

/// <summary>Ends a request with a problem document.</summary>
internal sealed class ProblemException(ProblemKind kind) : Exception(kind.Name)
{
    public ProblemKind Kind { get; } = kind;

    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }
}
