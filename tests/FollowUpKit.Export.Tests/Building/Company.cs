using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Export.Tests;

/// <summary>
/// Three sales in three zones, seen on 2026-03-10 at 15:00 UTC: 4711 is overdue, 4712 waits for its day, 4713 is won.
/// </summary>
internal static class Company
{
    private static readonly LocalDate Friday = new(2026, 3, 6);

    /// <param name="then">What happens then.</param>
    public static async Task<FollowUpReports> OpenAsync(params OperationCommand[] then)
    {
        var store = new InMemoryOperationStore();
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 4, 18, 0));
        var service = new FollowUpService(store, clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller("default", VisibilityScope.All, "ana")));
        await service.ExecuteAsync(new OpenOperation("4711").WithBranch("MTY").WithAgent("ana").WithTimeZone("America/Monterrey")
            .WithTitle("Línea, \"grande\"").WithCustomer("=Aceros")
            .WithFirst(new FollowUpDraft("-3 llamadas", Due.At(Friday, 12, 30)).WithKind("call")));
        await service.ExecuteAsync(new OpenOperation("4712").WithTimeZone("Asia/Tokyo")
            .WithFirst(new FollowUpDraft("Samples", Due.On(new LocalDate(2026, 3, 16)))));
        await service.ExecuteAsync(new OpenOperation("4713").WithBranch("TIJ").WithAgent("luis").WithTimeZone("America/Tijuana")
            .WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 3)))));
        await service.ExecuteAsync(
            new CaptureResult("4713", new LocalDateTime(2026, 3, 4, 9, 45), "They said\r\nyes").WithOutcome("ok").WithConclusion("won"));
        clock.Reset(Instant.FromUtc(2026, 3, 10, 15, 0));
        foreach (var command in then) await service.ExecuteAsync(command);
        return new FollowUpReports(store, clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
    }
}
