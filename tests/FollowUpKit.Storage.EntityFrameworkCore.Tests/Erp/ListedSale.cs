using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A row of the host's list.</summary>
internal sealed record ListedSale(
    int Id, FollowUpStatus Status, LocalDate? DueDate, LocalTime? DueTime, string? Zone, Instant? OverdueFrom, int DaysOverdue)
{
    public static ListedSale Of(SaleFollowUp<SaleRow> row) =>
        new(row.Sale.Id, row.Status, row.NextDueDate, row.NextDueTime, row.NextDueTimeZone, row.OverdueFrom, row.DaysOverdue);
}
