namespace FollowUpKit.Storage;

/// <summary>A sales operation as a row of a list: its facts and its current follow-up, the chain left where it is.</summary>
public sealed record OperationRow : OperationFacts
{
    /// <summary>The follow-up that <see cref="OperationFacts.CurrentFollowUp"/> names, or null.</summary>
    public FollowUpSnapshot? Current { get; set; }
}
