using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>What a list shows of a sale.</summary>
internal sealed record KeyedListRow<TKey>(
    TKey Key, FollowUpStatus Status, LocalDate? Date, LocalTime? Time, string? Zone, Instant? OverdueFrom, int DaysOverdue)
{
    public static KeyedListRow<TKey> Of(TKey key, OperationIndicator indicator) => new(
        key, indicator.Status, indicator.NextDue?.Date, indicator.NextDue?.Time, indicator.NextDue?.TimeZone, OverdueFromOf(indicator), indicator.DaysOverdue);

    private static Instant? OverdueFromOf(OperationIndicator indicator) =>
        indicator.NextDue is { } due ? due.Resolve(DateTimeZoneProviders.Tzdb[due.TimeZone!]).OverdueFrom : null;

    public static KeyedListRow<TKey> Of(SaleFollowUp<KeyedSaleRow<TKey>> row) => new(
        row.Sale.Id, row.Status, row.NextDueDate, row.NextDueTime, row.NextDueTimeZone, row.OverdueFrom, row.DaysOverdue);
}
