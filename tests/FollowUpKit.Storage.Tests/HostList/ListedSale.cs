namespace FollowUpKit.Storage.Tests;

/// <summary>A row of the host's list.</summary>
internal sealed record ListedSale(int Number, string? Customer, string Status, Due? NextDue, int DaysOverdue)
{
    public static ListedSale Of(int number, OperationIndicator indicator) =>
        new(number, HostSales.CustomerOf(number), indicator.Status.ToString(), indicator.NextDue, indicator.DaysOverdue);
}
