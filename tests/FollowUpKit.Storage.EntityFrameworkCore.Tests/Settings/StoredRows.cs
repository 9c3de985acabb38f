using FollowUpKit.ConformanceHost;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>What the store wrote, read by the LINQ of the host.</summary>
internal static class StoredRows
{
    public static async Task AreReadByLinqAsync(ErpContext context)
    {
        var sale = Sale.Of("S-1");
        await context.Store().CommitAsync(sale.Open(), CancellationToken.None);
        await context.Store().CommitAsync(sale.Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }), CancellationToken.None);
        var first = sale.Now.FollowUps[0];
        var (from, until) = (first.OverdueFrom, first.OverdueFrom.Plus(Sale.Microseconds(1)));

        var found = await context.FollowUpKitFollowUps().SingleAsync(row =>
            row.State == FollowUpState.Done && row.OverdueFrom >= from && row.OverdueFrom < until && row.DueDate == first.DueDate && row.DueTime == first.DueTime);

        Assert.Equal(
            (first.Subject, first.Agent, first.OverdueFrom, first.Result!.CapturedAt, first.Result.Time),
            (found.Subject, found.Agent, found.OverdueFrom, found.CapturedAt!.Value, found.ResultTime!.Value));
        Assert.Equal(Sale.Start, await context.FollowUpKitOperations().Select(row => row.OpenedAt).SingleAsync());
        Assert.Empty(context.ChangeTracker.Entries());
    }
}
