using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>The withdrawal of a sale: when, by whom and why.</summary>
public sealed record WithdrawalSnapshot
{
    /// <summary>When it was withdrawn.</summary>
    public Instant At { get; set; }

    /// <summary>Who withdrew it.</summary>
    public string By { get; set; } = "";

    /// <summary>The reason that was given.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The key, at that time, of the operation of which it became part; null where the ERP took the sale away.</summary>
    public string? MergedInto { get; set; }
}
