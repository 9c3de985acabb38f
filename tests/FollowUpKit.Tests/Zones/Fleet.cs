using FollowUpKit.Storage;
using FollowUpKit.Tests.Diagnostics;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Zones;

/// <summary>Processes on one store, of which some have other rules of time zones. It is 2 March 2026; each may have many pending follow-ups.</summary>
internal sealed class Fleet(IOperationStore store, IDateTimeZoneProvider? old = null)
{
    private readonly FakeClock _clock = new(Chase.Start);

    public RecordingLogger<FollowUpTimeZoneService> Log { get; } = new();

    /// <summary>A process that was not updated.</summary>
    public FollowUpService Old => Service(old ?? OldRules.Of2019);

    /// <summary>One that was.</summary>
    public FollowUpService New => Service(DateTimeZoneProviders.Tzdb);

    public FollowUpTimeZoneService Sweeper => SweeperOf(DateTimeZoneProviders.Tzdb);

    public FollowUpTimeZoneService OldSweeper => SweeperOf(old ?? OldRules.Of2019);

    /// <summary>The caller of sweeps.</summary>
    public Caller Caller { get; set; } = new("default", VisibilityScope.All, "sweep");

    public Action<FollowUpRules> Rules { get; set; } = _ => { };

    public Task OpenAsync(string id, params FollowUpDraft[] drafts) => OpenAsync(Old, id, drafts);

    public static async Task OpenAsync(FollowUpService service, string id, params FollowUpDraft[] drafts)
    {
        await service.ExecuteAsync(new OpenOperation(id).WithFirst(drafts[0]));
        foreach (var draft in drafts[1..]) await service.ExecuteAsync(new ScheduleFollowUp(id, draft));
    }

    public static FollowUpDraft Call(int month, int day, string zone = "America/Mexico_City", int? hour = 10) => new(
        $"Call on {month}-{day}",
        (hour is { } at ? Due.At(new LocalDate(2026, month, day), at, 0) : Due.On(new LocalDate(2026, month, day))).WithTimeZone(zone));

    /// <summary>What the instants of all pending follow-ups should be, and are.</summary>
    public async Task<List<string>> WrongInstantsAsync()
    {
        var wrong = new List<string>();
        await foreach (var history in ((IOperationHistory)store).StreamHistoriesAsync("default", CancellationToken.None))
        {
            var sale = (await New.FindAsync(history.OperationId))!;
            foreach (var followUp in sale.FollowUps.Where(followUp => sale.Withdrawal is null && followUp.State == FollowUpState.Pending))
            {
                var due = followUp.Due.Resolve(DateTimeZoneProviders.Tzdb[followUp.Due.TimeZone!]);
                var reminders = followUp.Reminders.Select(reminder => reminder.Reminder.Derive(followUp.Due, due.TimeZone, new LocalTime(9, 0)).RemindAt);
                if (followUp.OverdueFrom != due.OverdueFrom || !followUp.Reminders.Select(reminder => reminder.RemindAt).SequenceEqual(reminders))
                    wrong.Add($"{sale.Id} {followUp.Number}");
            }
        }

        return wrong;
    }

    private FollowUpService Service(IDateTimeZoneProvider zones) => new(store, _clock, Options(zones), new FixedCallerProvider(new Caller("default", VisibilityScope.All, "ana")));

    private FollowUpTimeZoneService SweeperOf(IDateTimeZoneProvider zones) => new(store, _clock, Options(zones), new FixedCallerProvider(Caller), Log);

    private FollowUpKitOptions Options(IDateTimeZoneProvider zones)
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City", TimeZoneProvider = zones };
        options.Rules.PendingLimit = 10;
        Rules(options.Rules);
        return options;
    }
}
