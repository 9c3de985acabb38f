using NodaTime;

namespace FollowUpKit;

/// <summary>The place of a sale in a list that is the most overdue first.</summary>
/// <typeparam name="TKey">The type of the host's key.</typeparam>
public sealed class SalePlace<TKey>
    where TKey : notnull
{
    /// <summary>A place.</summary>
    /// <param name="key">The host's key of the sale.</param>
    /// <param name="overdueFrom">Its <see cref="SaleFollowUp{TSale}.OverdueFrom"/>; null when nothing is pending.</param>
    public SalePlace(TKey key, Instant? overdueFrom)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
        OverdueFrom = overdueFrom;
    }

    /// <summary>The host's key of the sale.</summary>
    public TKey Key { get; }

    /// <summary>The first instant at which it is overdue; null when nothing is pending.</summary>
    public Instant? OverdueFrom { get; }
}
