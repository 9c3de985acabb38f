using NodaTime;
using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Instants, local values and zones come back as they were committed; a store converts nothing.</summary>
internal static class TimeCases
{
    private static readonly Instant Year1970 = NodaConstants.UnixEpoch;
    private static readonly Instant Year2000 = Instant.FromUtc(2000, 1, 1, 0, 0);

    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-012", "Instants come back to the microsecond on both sides of 1970.", trial => InstantsAsync(trial, Around(Year1970))),
        Case("VAL-013", "Instants come back to the microsecond on both sides of 2000.", trial => InstantsAsync(trial, [.. Around(Year2000), .. Around(Sale.Start)])),
        Case("VAL-014", "Instants come back to the microsecond at both ends of the range, 1900-01-01 and 2100-12-31, a day beyond for zones.", trial => InstantsAsync(
            trial,
            [
                Instant.FromUtc(1899, 12, 31, 0, 0),
                Instant.FromUtc(1900, 1, 1, 0, 0).Plus(Sale.Microseconds(1)),
                Instant.FromUtc(2100, 12, 31, 23, 59).Plus(Sale.Microseconds(59_999_999)),
                Instant.FromUtc(2101, 1, 1, 23, 59).Plus(Sale.Microseconds(59_999_999)),
            ])),
        Case("VAL-015", "Local dates come back exactly, from 1900-01-01 to 2100-12-31.", trial => LocalsAsync(
            trial,
            [
                At(new(1900, 1, 1), null), At(new(2100, 12, 31), null), At(new(2000, 2, 29), null), At(new(1999, 12, 31), null),
                At(new(1970, 1, 1), null), At(new(1969, 12, 31), null), At(new(2026, 10, 4), null), At(new(2100, 2, 28), null),
            ])),
        Case("VAL-016", "Local times, which are whole minutes, come back exactly, midnight and the last minute of a day too, and no time stays no time.", trial => LocalsAsync(
            trial,
            [
                At(FollowUps.Monday, LocalTime.Midnight), At(FollowUps.Monday, new(23, 59)), At(FollowUps.Monday, new(0, 1)),
                At(FollowUps.Monday, new(12, 0)), At(FollowUps.Monday, new(10, 5)), At(FollowUps.Monday, null),
            ])),
        Case("VAL-017", "Local values in gaps, in overlaps and on skipped days come back as they were given.", trial => LocalsAsync(
            trial,
            [
                // A gap, an overlap, a midnight that is not there, half an hour, and a day that never was.
                At(new(2022, 4, 3), new(2, 30), "America/Mexico_City"), At(new(2022, 10, 30), new(1, 30), "America/Mexico_City"),
                At(new(2018, 11, 4), new(0, 0), "America/Sao_Paulo"), At(new(2026, 4, 5), new(1, 45), "Australia/Lord_Howe"),
                At(new(2011, 12, 30), new(9, 0), "Pacific/Apia"), At(new(2011, 12, 30), null, "Pacific/Apia"),
            ])),
        Case("VAL-018", "Zone ids come back letter for letter, whatever database or operating system know of them.", trial => LocalsAsync(
            trial,
            [
                At(FollowUps.Monday, null, "US/Pacific"), At(FollowUps.Monday, null, "America/Argentina/ComodRivadavia"),
                At(FollowUps.Monday, null, "Etc/GMT+5"), At(FollowUps.Monday, null, "utc"), At(FollowUps.Monday, null, "Zulu"),
                At(FollowUps.Monday, null, "Mars/Olympus_Mons"), At(FollowUps.Monday, null, ""),
            ])),
        Case("VAL-019", "Instants that the core derived come back as they are, not worked out again from local values.", async trial =>
        {
            var followUp = FollowUps.Pending(1) with { OverdueFrom = Year2000, TimeZone = "Asia/Kathmandu" };
            followUp.Reminders[0].RemindAt = Year1970;
            await trial.Store.CommitAsync(trial.Sale.Do(
                new OperationChange.Opened { TimeZone = "Asia/Kathmandu" },
                new OperationChange.FollowUpScheduled { FollowUp = followUp },
                new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result() with { At = Year1970 } }));
            await trial.Store.MustFindAsync(trial.Sale);
            await trial.Store.CommitAsync(trial.Sale.Do(
                new OperationChange.DueTimesRecalculated { Number = 1, OverdueFrom = Year1970, Reminders = FollowUps.Reminders(2) }));
            await trial.Store.MustFindAsync(trial.Sale);
        }),
    ];

    private static IEnumerable<Instant> Around(Instant moment) =>
        new long[] { 0, 1, 9, 10, 123_456, 999_999, 1_000_001, 86_400_000_001 }
            .SelectMany(count => new[] { moment.Plus(Sale.Microseconds(count)), moment.Minus(Sale.Microseconds(count)) })
            .Distinct();

    private static async Task InstantsAsync(Trial trial, IEnumerable<Instant> instants)
    {
        foreach (var at in instants)
        {
            var sale = Sale.Of($"{at.ToUnixTimeTicks()}");
            var opening = sale.Do(
                new OperationChange.Opened { TimeZone = "UTC", At = at, By = "ana" },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(1) with { OverdueFrom = at, ScheduledAt = at, Reminders = [new() { RemindAt = at }] } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2) with { Result = FollowUps.Result() with { At = at, CapturedAt = at } } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3) with { Cancellation = FollowUps.Cancellation() with { At = at } } },
                new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() with { At = at } },
                new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() with { At = at } },
                new OperationChange.Reinstated());
            opening.Commands[0].At = at;
            opening.After.ChangedAt = at;
            await trial.Store.CommitAsync(opening);
            await trial.Store.MustFindAsync(sale);
        }
    }

    private static FollowUpSnapshot At(LocalDate date, LocalTime? time, string zone = "America/Tijuana") =>
        FollowUps.Pending(1) with { DueDate = date, DueTime = time, TimeZone = zone };

    private static async Task LocalsAsync(Trial trial, FollowUpSnapshot[] followUps)
    {
        for (var i = 0; i < followUps.Length; i++)
        {
            var due = followUps[i];
            var sale = Sale.Of($"S-{i}");
            var time = due.DueTime ?? LocalTime.Noon;
            await trial.Store.CommitAsync(sale.Do(
                new OperationChange.Opened { TimeZone = due.TimeZone },
                new OperationChange.FollowUpScheduled { FollowUp = due with { Reminders = [new() { LocalAt = due.DueDate.At(time) }] } },
                new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(2) },
                new OperationChange.ResultCaptured { Number = 2, Result = FollowUps.Result() with { Date = due.DueDate, Time = time, TimeZone = due.TimeZone } }));
            await trial.Store.MustFindAsync(sale);
        }
    }
}
