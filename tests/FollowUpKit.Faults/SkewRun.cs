using FollowUpKit.Storage.Conformance;
using NodaTime;

namespace FollowUpKit.Faults;

/// <summary>
/// Two sessions that each do what the other forbids, at one moment: one concludes a sale, the other schedules its next
/// follow-up. Whoever comes second must be refused, or what they leave is a concluded sale with something pending.
/// </summary>
public static class SkewRun
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    /// <param name="fixture">The store.</param>
    /// <param name="rounds">How many sales.</param>
    /// <returns>In how many rounds exactly one of the two was accepted.</returns>
    public static async Task<int> RunAsync(StoreFixture fixture, int rounds)
    {
        await fixture.ResetAsync();
        using var one = await fixture.OpenAsync();
        using var other = await fixture.OpenAsync();
        var concluding = new FollowUpService(one.Store, new TickingClock(), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        var scheduling = new FollowUpService(other.Store, new TickingClock(), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
        using var together = new Barrier(2);
        var clean = 0;
        for (var round = 0; round < rounds; round++)
        {
            OperationId sale = $"S-{round}";
            await concluding.ExecuteAsync(new OpenOperation(sale).WithFirst(new FollowUpDraft("First", Due.On(Day))));
            await concluding.ExecuteAsync(new CaptureResult(sale, Day.At(new LocalTime(8, 0)), "They want it"));
            var accepted = await Task.WhenAll(
                Together(concluding, new ConcludeOperation(sale, "won")),
                Together(scheduling, new ScheduleFollowUp(sale, new FollowUpDraft("Next", Due.On(Day)))));
            var after = (await concluding.FindAsync(sale))!;
            if (accepted.Count(yes => yes) == 1 && after.Version == 3 && (after.Conclusion is null) == (after.Pending.Count == 1)) clean++;
        }

        return clean;

        Task<bool> Together(FollowUpService service, OperationCommand command) => Task.Factory.StartNew(
            () =>
            {
                together.SignalAndWait();
                return IsAcceptedAsync(service, command);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap();
    }

    private static async Task<bool> IsAcceptedAsync(FollowUpService service, OperationCommand command)
    {
        try
        {
            await service.ExecuteAsync(command);
            return true;
        }
        catch (FollowUpRuleException)
        {
            return false;
        }
    }
}
