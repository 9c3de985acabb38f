using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>A place in the order of follow-ups that need attention: earliest first, then by key and number.</summary>
public sealed class FollowUpPosition
{
    /// <summary>The place of a row.</summary>
    /// <param name="attentionFrom">The first instant at which the follow-up of the row is overdue.</param>
    /// <param name="operation">The key of its operation.</param>
    /// <param name="number">Its number.</param>
    public FollowUpPosition(Instant attentionFrom, string operation, int number)
    {
        AttentionFrom = attentionFrom;
        Operation = operation ?? throw new ArgumentNullException(nameof(operation));
        Number = number;
    }

    /// <summary>The first instant at which the follow-up of the row is overdue.</summary>
    public Instant AttentionFrom { get; }

    /// <summary>The key of the operation.</summary>
    public string Operation { get; }

    /// <summary>The number of the follow-up.</summary>
    public int Number { get; }
}
