using FollowUpKit;
using Microsoft.EntityFrameworkCore;
using NodaTime;

/// <summary>Sales of the ERP: overdue since different days, due next week, concluded and never opened.</summary>
internal static class Sales
{
    private static readonly LocalDate Wednesday = new(2026, 3, 4);

    public static async Task SellAsync(ErpContext erp, FollowUpService followUps)
    {
        string[] titles = ["40 sillas", "Escritorios", "Lámparas", "Archiveros", "Mesas"];
        var sales = titles.Select((title, i) => new Sale { Id = new Guid(0xABCD0000 + (uint)i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), Title = title }).ToArray();
        await using var transaction = await erp.Database.BeginTransactionAsync();
        erp.Sales.AddRange(sales);
        await erp.SaveChangesAsync();
        await OpenAsync(sales[0], Due.On(Wednesday.PlusDays(12)));
        await OpenAsync(sales[1], Due.At(Wednesday.PlusDays(1), 10, 30));
        await OpenAsync(sales[2], Due.On(Wednesday));
        await OpenAsync(sales[3], Due.On(Wednesday));
        await followUps.CaptureResultAsync(sales[3].Id, Wednesday.At(new LocalTime(9, 5)), "Aceptó", result => result.WithConclusion("won"));
        await transaction.CommitAsync();

        Task OpenAsync(Sale sale, Due due) => followUps.OpenOperationAsync(sale.Id, open => open.WithTitle(sale.Title).WithFirst(new FollowUpDraft("Llamar", due)));
    }

    /// <summary>The list, the most overdue first, by pages of two.</summary>
    public static async Task PrintAsync(ErpContext erp)
    {
        var now = new TuesdayMorning().GetCurrentInstant();
        SalePlace<Guid>? after = null;
        for (var page = await PageAsync(); page.Count > 0; page = await PageAsync())
        {
            Console.WriteLine(string.Join("; ", page.Select(row => FormattableString.Invariant($"{row.Sale.Title} {row.Status} {row.NextDueDate:uuuu-MM-dd} {row.DaysOverdue}"))));
            after = new SalePlace<Guid>(page[^1].Sale.Id, page[^1].OverdueFrom);
        }

        Console.WriteLine(await erp.Sales.WithFollowUps(erp, "default", sale => sale.Id, now).CountAsync(row => row.Status == FollowUpStatus.Overdue));

        Task<List<SaleFollowUp<Sale>>> PageAsync() => erp.Sales.MostOverdueFirst(erp, "default", sale => sale.Id, now, size: 2, after).ToListAsync();
    }
}
