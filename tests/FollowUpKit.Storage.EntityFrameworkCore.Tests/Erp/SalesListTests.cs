using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>The list of an ERP: its sales with status and next due date, in one query.</summary>
public sealed class SalesListTests
{
    private static readonly Instant Now = Sale.Start.Plus(Duration.FromHours(36));

    [Fact]
    public Task Join_OnSqlite_GivesEachSaleItsStatus() => JoinAsync(onServer: false);

    [PostgreSqlFact]
    public Task Join_OnPostgreSql_GivesEachSaleItsStatus() => JoinAsync(onServer: true);

    [Fact]
    public Task FollowUps_OnSqlite_AreComparedInTheDatabase() => CompareAsync(onServer: false);

    [PostgreSqlFact]
    public Task FollowUps_OnPostgreSql_AreComparedInTheDatabase() => CompareAsync(onServer: true);

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Globalization", "CA1305:Specify IFormatProvider", Justification = "The database does it; it knows no culture.")]
    private static async Task JoinAsync(bool onServer)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await using var context = database.Open();
        await SellAsync(context);

        var list = await (
            from sale in context.Sales
            join joined in context.FollowUpKitOperations().Where(operation => operation.Tenant == "" && operation.WithdrawnAt == null)
                on sale.Id.ToString() equals joined.Operation into operations
            from operation in operations.DefaultIfEmpty()
            orderby sale.Id
            select new
            {
                sale.Id,
                Status = operation == null ? FollowUpStatus.NotTracked
                    : operation.ConcludedAt != null ? FollowUpStatus.Concluded
                    : operation.NextOverdueFrom <= Now ? FollowUpStatus.Overdue
                    : FollowUpStatus.InProgress,
                NextDue = operation!.CurrentDueDate,
                Time = operation.CurrentDueTime,
            }).ToListAsync();

        Assert.Equal(
            [FollowUpStatus.Overdue, FollowUpStatus.InProgress, FollowUpStatus.Concluded, FollowUpStatus.NotTracked, FollowUpStatus.NotTracked],
            list.Select(row => row.Status));
        Assert.Equal([FollowUps.Monday.PlusDays(1), FollowUps.Monday.PlusDays(2)], list.Take(2).Select(row => row.NextDue));
        Assert.Equal(new LocalTime(10, 30), list[0].Time);
        Assert.Null(list[4].NextDue);
        Assert.Empty(context.ChangeTracker.Entries());
    }

    private static async Task CompareAsync(bool onServer)
    {
        using var database = await SalesDatabase.CreateAsync(onServer);
        await using var context = database.Open();
        await SellAsync(context);
        var due = FollowUps.Monday.PlusDays(1);
        var noon = new LocalTime(12, 0);

        var found = await context.FollowUpKitFollowUps()
            .Where(row => row.State == FollowUpState.Pending && row.AttentionFrom <= Now && row.DueDate == due && row.DueTime < noon)
            .OrderBy(row => row.AttentionFrom).ThenBy(row => row.Operation)
            .Select(row => row.Operation + "/" + row.Number)
            .ToListAsync();

        Assert.Equal(["1/1"], found);
    }

    private static async Task SellAsync(SalesContext context)
    {
        context.Sales.AddRange(Enumerable.Range(1, 5).Select(id => new SaleRow { Id = id, Amount = 100 * id }));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        var store = context.Store();
        var sales = Enumerable.Range(1, 4).Select(id => Sale.Of($"{id}")).ToList();
        foreach (var sale in sales) await store.CommitAsync(sale.Open(), CancellationToken.None);
        await store.CommitAsync(sales[1].Do(new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() }), CancellationToken.None);
        await store.CommitAsync(sales[2].Do(new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() }), CancellationToken.None);
        await store.CommitAsync(sales[3].Do(new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() }), CancellationToken.None);
    }
}
