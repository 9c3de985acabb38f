using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Bulk;

/// <summary>The sales of a tenant: the same seed gives the same sales. A rule of the host refuses every command on those that are locked.</summary>
internal sealed class BulkCompany
{
    public const string Locked = "locked";

    private const int Sales = 14;

    private static readonly LocalDate Today = new(2026, 3, 9);

    private readonly IOperationStore _store;
    private readonly FollowUpKitOptions _options = new() { DefaultTimeZone = "America/Mexico_City", Rules = { PendingLimit = 3 } };
    private readonly Clock _clock = new();
    private readonly Caller _caller;

    public BulkCompany(IOperationStore store, string tenant, VisibilityScope? scope = null)
    {
        _store = store;
        _caller = new Caller(tenant, scope ?? VisibilityScope.All, "boss");
        _options.Rules.HostRules.Add((before, _, _) => before?.Title == Locked ? new RuleViolation(Locked, "It is locked.") : null);
    }

    public FollowUpService Service => new(_store, _clock, _options, new FixedCallerProvider(_caller));

    public FollowUpReports Reports => new((IOperationReader)_store, _clock, _options, new FixedCallerProvider(_caller));

    public FollowUpBulkService Bulk => new(Service);

    /// <summary>The runs of this company on a store that fails.</summary>
    public FollowUpBulkService BulkOn(IOperationStore store) => new(Service.WithStore(store));

    public async Task<BulkCompany> FillAsync(int seed)
    {
        var random = new Random(seed);
        for (var sale = 1; sale <= Sales; sale++)
        {
            OperationId id = $"S-{sale:00}";
            _clock.Now += Duration.FromMinutes(random.Next(2));
            await Service.ExecuteAsync(new OpenOperation(id).WithBranch(Of(random, "MTY", "TIJ")).WithAgent(Of(random, "ana", "beto", null)));
            for (var number = 1; number <= random.Next(1, 4); number++) await Service.ExecuteAsync(new ScheduleFollowUp(id, Draft(random, number)));
            if (random.Next(4) == 0) await Service.ExecuteAsync(new CaptureResult(id, Today.At(new LocalTime(8, 0)), "Le pareció caro").OnFollowUp(1));
            if (random.Next(8) == 0) await Service.ExecuteAsync(new WithdrawOperation(id, "Duplicada"));
            else if (random.Next(5) == 0) await Service.ExecuteAsync(new DescribeOperation(id).WithTitle(Locked));
        }

        return this;
    }

    public async Task<SalesOperation?[]> SalesAsync()
    {
        var sales = new List<SalesOperation?>();
        for (var sale = 1; sale <= Sales; sale++) sales.Add(await Service.FindAsync($"S-{sale:00}"));
        return [.. sales];
    }

    public async Task<IReadOnlyList<PendingFollowUpRow>> PendingAsync(params string[] agents)
    {
        var page = await (agents.Length == 0 ? Reports.Agenda() : Reports.Agenda().Agents(agents)).ToPageAsync(500);
        return page.Rows;
    }

    public async Task<bool> IsLockedAsync(OperationId id) => (await Service.FindAsync(id))!.Title == Locked;

    private static FollowUpDraft Draft(Random random, int number)
    {
        var date = Today.PlusDays(random.Next(-5, 15));
        var due = random.Next(2) == 0 ? Due.On(date) : Due.At(date, random.Next(24), 30);
        var draft = new FollowUpDraft($"Llamar {number}", due).WithAgent(Of(random, "ana", "ana", "beto"));
        return random.Next(3) == 0 ? draft.WithReminders(Reminder.Before(Period.FromHours(2))) : draft;
    }

    private static T Of<T>(Random random, params T[] values) => values[random.Next(values.Length)];

    private sealed class Clock : IClock
    {
        public Instant Now { get; set; } = Instant.FromUtc(2026, 3, 9, 15, 0);

        public Instant GetCurrentInstant() => Now;
    }
}
