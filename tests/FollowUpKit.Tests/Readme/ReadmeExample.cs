using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUpKit.Tests.Readme;

/// <summary>The code of the README. What stands between the marks is there, line by line.</summary>
internal static class ReadmeExample
{
    public static async Task<(CommandReceipt Receipt, ReportPage<PendingFollowUpRow> Page)> RunAsync(IServiceCollection services, string database)
    {
        // README
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={database}"));

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
        await using var scope = provider.CreateAsyncScope();
        var followUps = scope.ServiceProvider.GetRequiredService<FollowUpService>();
        var reports = scope.ServiceProvider.GetRequiredService<FollowUpReports>();

        // A quotation goes out, and somebody has to ask what became of it.
        await followUps.OpenOperationAsync("Q-1042", sale => sale
            .WithBranch("MTY")
            .WithAgent("ana")
            .WithTitle("40 sillas de oficina")
            .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", Due.At(new LocalDate(2026, 3, 5), 10, 0))));

        // The call was made: its result, and the next step on the strength of it. A double click changes nothing.
        var receipt = await followUps.CaptureResultAsync("Q-1042", new LocalDateTime(2026, 3, 5, 10, 5), "Le pareció alto el precio", result => result
            .WithNext(new FollowUpDraft("Verificar la nueva cotización", Due.On(new LocalDate(2026, 3, 6))))
            .WithCommandId("form-77"));

        // The indicator of the sale, with its colour, and the tooltip behind it.
        var indicator = receipt.Operation.IndicatorAt(Instant.FromUtc(2026, 3, 9, 15, 0));
        Console.WriteLine($"{indicator.Appearance.Symbol} {indicator.Status}, {indicator.DaysOverdue} days overdue");
        Console.WriteLine(receipt.Operation.TooltipAt(Instant.FromUtc(2026, 3, 9, 15, 0)).ToText());

        // Monday morning: what did nobody attend to?
        var page = await reports.WithoutAttention()
            .Branches("MTY")
            .DueBetween(new LocalDate(2026, 3, 1), new LocalDate(2026, 3, 31))
            .AsOf(Instant.FromUtc(2026, 3, 9, 15, 0))
            .ToPageAsync(50);
        // README

        return (receipt, page);
    }

    public static async Task CommandsAsync(FollowUpService followUps)
    {
        // COMMANDS
        var call = new FollowUpDraft("Llamar al cliente", Due.At(new LocalDate(2026, 3, 5), 10, 0));
        var visit = new FollowUpDraft("Visitar al cliente", Due.On(new LocalDate(2026, 3, 6)));

        await followUps.OpenOperationAsync("Q-1042", sale => sale.WithBranch("MTY").WithAgent("ana").WithTitle("40 sillas").WithFirst(call));
        await followUps.DescribeOperationAsync("Q-1042", sale => sale.WithTitle("42 sillas").WithCustomer("C-7"));
        await followUps.TransferOperationAsync("Q-1042", sale => sale.ToBranch("GDL").ToAgentWithPending("luis"));
        await followUps.EditFollowUpAsync("Q-1042", followUp => followUp.WithSubject("Preguntar por la cotización"));
        await followUps.RescheduleFollowUpAsync("Q-1042", Due.On(new LocalDate(2026, 3, 9)), "Pidió más días");
        await followUps.PostponeFollowUpAsync("Q-1042", 2, "Está de viaje");
        await followUps.ReassignFollowUpAsync("Q-1042", "ana");
        await followUps.HandOverOperationAsync("Q-1042", "luis", sale => sale.FromAgent("ana"));

        var at = new LocalDateTime(2026, 3, 5, 10, 5);
        await followUps.CaptureResultAsync("Q-1042", at, "Le pareció alto el precio", result => result.WithNext(visit).WithCommandId("form-77"));
        await followUps.CorrectResultAsync("Q-1042", 1, new ResultEntry(at, "Le pareció algo alto el precio"), "Así lo dijo");
        await followUps.RetractResultAsync("Q-1042", "Era de otra venta", result => result.OnFollowUp(1).WithNextCancelled());
        await followUps.CancelFollowUpAsync("Q-1042", "Viene él a la tienda");
        await followUps.ScheduleFollowUpAsync("Q-1042", visit);
        await followUps.ConcludeOperationAsync("Q-1042", "won", sale => sale.WithResult(new ResultEntry(at, "Aceptó")));

        await followUps.ReopenOperationAsync("Q-1042", "Quiere cuatro sillas más", sale => sale.WithNext(visit));
        await followUps.RecalculateDueTimesAsync("Q-1042");
        await followUps.WithdrawOperationAsync("Q-1042", "Capturada dos veces");
        await followUps.ReinstateOperationAsync("Q-1042", sale => sale.WithNext(visit));
        await followUps.OpenOperationAsync("Q-1043", sale => sale.WithTitle("40 sillas"));
        await followUps.MergeOperationsAsync("Q-1042", "Q-1043", "Capturada dos veces");
        await followUps.ChangeOperationIdAsync("Q-1042", "P-77", sale => sale.WithCommandId("renumber-1042"));
        // COMMANDS
    }

    public static async Task<(BulkCounts Done, BulkCounts Expected, List<string> Refused)> BulkAsync(
        FollowUpBulkService bulk, FollowUpReports reports, LocalDate monday, LocalDate tuesday)
    {
        // BULK
        var counts = await bulk.ExecuteAsync(
            "ana-leaves-2026-03-31",
            reports.Agenda().Agents("ana").Branches("MTY"),
            row => new HandOverOperation(row.OperationId, "luis").FromAgent("ana"));
        // BULK

        var refused = new List<string>();
        var expected = await bulk.CheckAsync(
            "inventory-2026-03",
            reports.Agenda().DueBetween(monday, tuesday),
            row => new PostponeFollowUp(row.OperationId, 7, "Inventario"),
            result =>
            {
                if (result.Violation is { } violation) refused.Add($"{result.OperationId}: {violation.GetMessage()}");
            });
        return (counts, expected, refused);
    }

    public static async Task<BulkCounts> RenumberAsync(FollowUpBulkService bulk)
    {
        // RENUMBER
        var renumbered = await bulk.ExecuteAsync(
            "new-series-2026",
            [new ChangeOperationId("Q-1042", "P-77"), new ChangeOperationId("P-77", "P-78")]);
        // RENUMBER
        return renumbered;
    }

    public static (FollowUpStatus[] Statuses, int[] DaysOverdue) Columns(
        bool[] isConcluded, long[] nextOverdueFrom, int[] dueDates, int[] zoneOfRow, string[] zones, Instant now)
    {
        // COLUMNS
        var statuses = new FollowUpStatus[nextOverdueFrom.Length];
        StatusRule.StatusAt(isConcluded, nextOverdueFrom, now, statuses);

        var todays = Array.ConvertAll(zones, zone => LocalCalendar.Default.DayNumberOf(now, zone));
        var daysOverdue = new int[nextOverdueFrom.Length];
        StatusRule.DaysOverdue(statuses, dueDates, zoneOfRow, todays, daysOverdue);
        // COLUMNS

        return (statuses, daysOverdue);
    }
}
