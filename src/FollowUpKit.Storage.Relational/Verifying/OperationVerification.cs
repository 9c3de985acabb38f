namespace FollowUpKit.Storage.Relational;

/// <summary>What the verification of a sale found.</summary>
public sealed class OperationVerification
{
    internal OperationVerification(OperationKey key, IReadOnlyList<VerificationFinding> findings)
    {
        Key = key;
        Findings = findings;
    }

    /// <summary>The sale.</summary>
    public OperationKey Key { get; }

    /// <summary>The differences; empty when all rows of the sale follow from its history.</summary>
    public IReadOnlyList<VerificationFinding> Findings { get; }
}
