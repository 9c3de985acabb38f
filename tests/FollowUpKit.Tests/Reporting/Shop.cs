using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Reporting;

/// <summary>Sales in memory, each opened with one follow-up, and the reports on them. It is Monday, 9 March 2026, noon in Mexico City.</summary>
internal sealed class Shop
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 9, 18, 0);

    private readonly InMemoryOperationStore _store;

    public Shop(InMemoryOperationStore? store = null) => _store = store ?? new();

    public FakeClock Clock { get; } = new(Now);

    /// <summary>The options of the reports.</summary>
    public FollowUpKitOptions Options { get; } = new() { DefaultTimeZone = "America/Mexico_City" };

    public static Due March(int day) => Due.On(new LocalDate(2026, 3, day));

    public FollowUpReports Reports(string tenant = "default", VisibilityScope? scope = null) =>
        new(_store, Clock, Options, new FixedCallerProvider(new Caller(tenant, scope ?? VisibilityScope.All, "ana")));

    public FollowUpService Service(string tenant = "default", string user = "ana") => new(_store, Clock, Options, new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, user)));

    /// <summary>Opens a sale whose follow-up is due, of the agent of the sale unless another is named.</summary>
    public async Task<Shop> SellAsync(
        OperationId id, Due due, string? branch = "MTY", string? agent = "ana", string? followUpAgent = null, string tenant = "default")
    {
        await Service(tenant).ExecuteAsync(new OpenOperation(id).WithBranch(branch).WithAgent(agent).WithFirst(new FollowUpDraft("Call them", due).WithAgent(followUpAgent)));
        return this;
    }

    /// <summary>Opens sales that are due on these days of March.</summary>
    public async Task<Shop> SellAsync(params int[] days)
    {
        foreach (var day in days) await SellAsync($"due {day:00}", March(day));
        return this;
    }
}
