using NodaTime.Testing;

namespace FollowUpKit.Hosting.Tests;

/// <summary>An office with one store in memory, a clock that stands still, and a sender that keeps what it is given. It is Monday, 2 March 2026, 09:00 in Mexico City.</summary>
internal sealed class Desk
{
    public const string Zone = "America/Mexico_City";

    public static readonly LocalDate Today = new(2026, 3, 2);

    private readonly List<EscalationStep> _steps = [];

    public Desk(Action<FollowUpKitOptions>? configure = null)
    {
        Options = new FollowUpKitOptions { DefaultTimeZone = Zone };
        configure?.Invoke(Options);
        FollowUps = new FollowUpService(Store, Clock, Options);
    }

    public FakeClock Clock { get; } = new(At(Today, 9, 0));

    public InMemoryOperationStore Store { get; } = new();

    public FollowUpKitOptions Options { get; }

    public FollowUpService FollowUps { get; }

    public KeepingSender Sender { get; init; } = new();

    public ReminderOptions Reminders { get; } = new();

    public static Instant At(LocalDate date, int hour, int minute) => DateTimeZoneProviders.Tzdb[Zone].AtLeniently(date.At(new LocalTime(hour, minute))).ToInstant();

    /// <summary>A sale whose first follow-up is due at a time of day, with reminders.</summary>
    public Task<CommandReceipt> OpenAsync(string sale, LocalDateTime due, params Reminder[] reminders) => FollowUps.ExecuteAsync(
        new OpenOperation(sale).WithBranch("MTY").WithAgent("ana").WithFirst(new FollowUpDraft($"Call about {sale}", Due.At(due)).WithReminders(reminders)));

    public ReminderDispatcher Dispatcher(IReminderSender? sender = null, IReminderQueue? queue = null, IDigestQueue? digests = null) =>
        new(queue ?? Store, sender ?? Sender, Clock, Options, Reminders, digests: digests ?? Store, reader: Store);

    public Task<DispatchSummary> DispatchAsync() => Dispatcher().DispatchDueAsync();

    /// <summary>Moves the clock to an instant and sends what is due then.</summary>
    public Task<DispatchSummary> DispatchAtAsync(Instant now)
    {
        Clock.Reset(now);
        return DispatchAsync();
    }
}
