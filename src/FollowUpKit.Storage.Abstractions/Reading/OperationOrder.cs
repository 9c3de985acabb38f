namespace FollowUpKit.Storage;

/// <summary>In which order operations come. Each ends in the key, by code point; those without a value come last.</summary>
public enum OperationOrder
{
    /// <summary>The latest <see cref="OperationFacts.OpenedAt"/> first.</summary>
    Newest,

    /// <summary>The earliest <see cref="OperationFacts.NextOverdueFrom"/> first: the most overdue.</summary>
    NextOverdueFrom,

    /// <summary>The earliest <see cref="OperationFacts.CurrentDueDate"/> first.</summary>
    CurrentDueDate,

    /// <summary>By customer, then the latest <see cref="OperationFacts.OpenedAt"/>.</summary>
    Customer,

    /// <summary>By sales agent, then the latest <see cref="OperationFacts.OpenedAt"/>.</summary>
    Agent,

    /// <summary>The latest conclusion first.</summary>
    NewestConclusion,

    /// <summary>The earliest <see cref="OperationFacts.IdleSince"/> first.</summary>
    LongestIdle,
}
