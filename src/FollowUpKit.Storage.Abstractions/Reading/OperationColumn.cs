namespace FollowUpKit.Storage;

/// <summary>A fact by which operations are counted.</summary>
public enum OperationColumn
{
    /// <summary>The branch.</summary>
    Branch,

    /// <summary>The sales agent.</summary>
    Agent,

    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The outcome of the conclusion.</summary>
    Outcome,
}
