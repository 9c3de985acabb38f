namespace FollowUpKit.SalesControl.Tests;

/// <summary>Compares lists of the ERP with the reports of FollowUpKit.</summary>
internal static class Listing
{
    public static async Task AssertIndicatorsAsync(ErpHost host, SignedInPerson person, IReadOnlyList<ListedSale> listed)
    {
        Assert.Equal(listed.Count, listed.Select(sale => sale.Id).Distinct().Count());
        var indicators = await host.AskReportsAsync(person, reports => reports.GetIndicatorsAsync(listed.Select(sale => (OperationId)sale.Id)));
        Assert.Equal(
            listed.Select(sale => (sale.Id, Of(indicators[sale.Id]))),
            listed.Select(sale => (sale.Id, (sale.Status, sale.DaysOverdue, sale.HasNoNextStep, sale.IsDueToday))));
        Assert.Contains(listed, sale => sale.DaysOverdue > 0);
        Assert.Contains(listed, sale => sale.IsDueToday);
    }

    private static (FollowUpStatus Status, int DaysOverdue, bool HasNoNextStep, bool IsDueToday) Of(OperationIndicator indicator) =>
        (indicator.Status, indicator.DaysOverdue, indicator.HasNoNextStep, indicator.IsDueToday);
}
