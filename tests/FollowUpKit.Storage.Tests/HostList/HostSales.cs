using NodaTime;

namespace FollowUpKit.Storage.Tests;

/// <summary>Fourteen sales of a host, chased in all the ways that its list can show, next to those of another company.</summary>
internal sealed class HostSales(IOperationStore store, HostKey key)
{
    public const string Tenant = "north";
    private const string Mexico = "America/Mexico_City";
    private const string Tijuana = "America/Tijuana";
    private const string Kiritimati = "Pacific/Kiritimati";
    private const string BehindAll = "Etc/GMT+12";

    private static readonly LocalDate Wednesday = new(2026, 3, 4);
    private static readonly LocalDateTime Called = new(2026, 3, 2, 9, 0);

    public static IReadOnlyList<int> Numbers { get; } = [.. Enumerable.Range(1, 14)];

    public static string CustomerOf(int number) => $"Customer {number}";

    public async Task FillAsync()
    {
        OperationCommand[] chased =
        [
            Open(Id(2), Mexico),
            First(Id(3), Due.At(Wednesday, 10, 0), Tijuana),
            First(Id(4), Due.On(Wednesday), Mexico),
            First(Id(5), Due.On(Wednesday), Kiritimati),
            First(Id(6), Due.On(Wednesday.PlusDays(5)), Mexico),
            First(Id(7), Due.On(Wednesday.PlusDays(5)), Mexico),
            new ScheduleFollowUp(Id(7), Step(Due.At(Wednesday.PlusDays(-1), 12, 30).WithTimeZone(Kiritimati))),
            new ScheduleFollowUp(Id(7), Step(Due.On(Wednesday.PlusDays(1)).WithTimeZone(Tijuana))),
            First(Id(8), Due.On(Wednesday), Mexico), new CaptureResult(Id(8), Called, "No answer"),
            First(Id(9), Due.On(Wednesday), Mexico), new CaptureResult(Id(9), Called, "Sold").WithConclusion("won"),
            First(Id(10), Due.On(Wednesday), Mexico), new WithdrawOperation(Id(10), "Deleted"),
            First(Id(11), Due.On(Wednesday), Mexico), new CancelFollowUp(Id(11), "Not needed"),
            First(Id(12), Due.On(Wednesday), BehindAll),
            First(Id(13), Due.On(Wednesday), Mexico),
            First(Id(14), Due.At(Wednesday, 0, 0), Kiritimati),
            Open("quote-1", Mexico).WithFirst(Step(Due.On(Wednesday))),
        ];
        await ExecuteAsync(Tenant, chased);
        await ExecuteAsync("south", [.. Numbers.Select(number => First(Id(number), Due.On(Wednesday.PlusDays(-1)), "Etc/UTC"))]);
    }

    private OperationId Id(int number) => key.IdOf(number);

    private static OpenOperation Open(OperationId id, string zone) => new OpenOperation(id).WithBranch("MTY").WithAgent("ana").WithTimeZone(zone);

    private static OpenOperation First(OperationId id, Due due, string zone) => Open(id, zone).WithFirst(Step(due));

    private static FollowUpDraft Step(Due due) => new("Call", due);

    private async Task ExecuteAsync(string tenant, OperationCommand[] commands)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC", Rules = { PendingLimit = 3 } };
        var service = new FollowUpService(
            store, new SetClock(Instant.FromUtc(2026, 3, 2, 18, 0)), options, new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, "ana")));
        foreach (var command in commands) await service.ExecuteAsync(command);
    }
}
