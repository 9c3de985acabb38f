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
