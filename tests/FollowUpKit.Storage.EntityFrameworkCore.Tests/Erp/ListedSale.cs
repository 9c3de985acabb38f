using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A row of the host's list; its days overdue are those of StatusRule.</summary>
public sealed record ListedSale(
    int Id, FollowUpStatus Status, LocalDate? DueDate, LocalTime? DueTime, string? Zone, Instant? OverdueFrom);
