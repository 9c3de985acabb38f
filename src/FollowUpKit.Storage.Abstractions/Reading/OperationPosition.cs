using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A place in the order of operations: newest first, then by key.</summary>
public sealed class OperationPosition
{
    /// <summary>The place of a row.</summary>
    /// <param name="openedAt">When the operation of the row was opened.</param>
    /// <param name="operation">Its key.</param>
    public OperationPosition(Instant openedAt, string operation)
    {
        OpenedAt = openedAt;
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
    }

    /// <summary>When the operation of the row was opened.</summary>
    public Instant OpenedAt { get; }

    /// <summary>The key of the operation.</summary>
    public string Operation { get; }
}
