using FollowUpKit.Storage.Tests;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>
/// Twelve sales of a host in three zones: overdue since different days, due later, with no next step, concluded, withdrawn and
/// never opened. Another company chases the same keys.
/// </summary>
internal sealed class KeyedSales<TKey>(KeyedContext<TKey> context, Func<int, TKey> keyOf, Func<TKey, OperationId> idOf)
    where TKey : notnull
{
    public const string Tenant = "north";

    private static readonly LocalDate Wednesday = new(2026, 3, 4);
    private static readonly int[] Days = [0, 0, 1, 3, 4, 5, 0, 0, 0, 9, 0, 0];
    private static readonly string[] Zones = ["America/Mexico_City", "America/Mexico_City", "Pacific/Kiritimati", "Etc/GMT+12"];

    /// <summary>Kiritimati has the next day already, and the other zones are a day apart too.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 3, 9, 11, 30);

    public TKey[] Keys { get; } = [.. Enumerable.Range(1, 12).Select(keyOf)];

    public FollowUpReports Reports => new(context.FollowUpKitStore(), new SetClock(Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, CallerOf(Tenant));

    public string BranchOf(TKey key) => Array.IndexOf(Keys, key) % 3 == 0 ? "north" : "south";

    public async Task FillAsync()
    {
        context.Sales.AddRange(Keys.Select(key => new KeyedSaleRow<TKey> { Id = key, Branch = BranchOf(key) }));
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        for (var i = 0; i < 10; i++) await ExecuteAsync(Tenant, Open(i));
        await ExecuteAsync(
            Tenant,
            new CaptureResult(Id(6), new LocalDateTime(2026, 3, 1, 9, 0), "No answer"),
            new CaptureResult(Id(7), new LocalDateTime(2026, 3, 1, 9, 0), "Sold").WithConclusion("won"),
            new WithdrawOperation(Id(8), "Deleted"));
        for (var i = 0; i < 12; i++) await ExecuteAsync("south", Open(i));
    }

    /// <summary>All sales as the library shows them, the most overdue first.</summary>
    public async Task<List<KeyedListRow<TKey>>> ExpectedAsync()
    {
        var indicators = await Reports.GetIndicatorsAsync(Keys.Select(idOf));
        return
        [
            .. Keys.Select(key => KeyedListRow<TKey>.Of(key, indicators[idOf(key)]))
                .OrderBy(row => row.OverdueFrom ?? Instant.MaxValue)
                .ThenBy(row => row.OverdueFrom is null ? "" : idOf(row.Key).Value, StringComparer.Ordinal)
                .ThenBy(row => row.Key),
        ];
    }

    private OperationId Id(int index) => idOf(Keys[index]);

    private OpenOperation Open(int index)
    {
        var date = Wednesday.PlusDays(Days[index]);
        var due = index == 3 ? Due.At(date, 10, 30) : Due.On(date);
        return new OpenOperation(Id(index)).WithTimeZone(Zones[index % 4]).WithFirst(new FollowUpDraft("Call", due));
    }

    private async Task ExecuteAsync(string tenant, params OperationCommand[] commands)
    {
        var service = new FollowUpService(
            context.FollowUpKitStore(), new SetClock(Instant.FromUtc(2026, 3, 2, 18, 0)), new() { DefaultTimeZone = "Etc/UTC" }, callers: CallerOf(tenant));
        foreach (var command in commands) await service.ExecuteAsync(command);
    }

    private static FixedCallerProvider CallerOf(string tenant) => new(new Caller(tenant, VisibilityScope.All, "ana"));
}
