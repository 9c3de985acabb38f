namespace FollowUpKit.Storage.Tests;

/// <summary>A row of the host's list.</summary>
internal sealed record ListedSale(int Id, string? Customer, string Status, Due? NextDue, int DaysOverdue)
{
    public static ListedSale Of(int id, OperationIndicator indicator) =>
        new(id, HostSales.CustomerOf(id), indicator.Status.ToString(), indicator.NextDue, indicator.DaysOverdue);
}
