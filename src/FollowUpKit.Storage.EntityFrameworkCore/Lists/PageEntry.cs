using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>What a page takes from the tables for one sale.</summary>
internal sealed class PageEntry<TKey>
{
    public TKey Key { get; set; } = default!;

    /// <summary>Whether nothing is pending: such sales come last, in the order of their keys.</summary>
    public bool IsRest { get; set; }

    /// <summary>The key as text, by which those that are overdue from one instant are sorted; empty for the rest.</summary>
    public string Operation { get; set; } = "";

    public bool IsTracked { get; set; }

    public bool IsConcluded { get; set; }

    public LocalDate? DueDate { get; set; }

    public LocalTime? DueTime { get; set; }

    public string? TimeZone { get; set; }

    public string? Branch { get; set; }

    public Instant? OverdueFrom { get; set; }
}
