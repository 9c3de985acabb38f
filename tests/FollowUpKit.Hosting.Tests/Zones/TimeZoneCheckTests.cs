using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime.Testing;
using NodaTime.Testing.TimeZones;
using NodaTime.TimeZones;

namespace FollowUpKit.Hosting.Tests;

/// <summary>A host whose follow-ups were promised when Mexico City was an hour ahead of what it is now.</summary>
public sealed class TimeZoneCheckTests : IDisposable
{
    private readonly InMemoryOperationStore _store = new();
    private readonly Events _events = new();

    public void Dispose() => _events.Dispose();

    [Fact]
    public async Task Start_RulesHaveChanged_SaysSoAndChangesNothing()
    {
        await PromiseAsync("default");

        await RunAsync(until: 402);

        Assert.Equal("401 402", _events.Told);
        Assert.Equal(Desk.At(Desk.Today, 11, 1), await OverdueFromAsync("default"));
    }

    [Fact]
    public async Task Start_SweepWhenDue_SweepsEachTenant()
    {
        foreach (var tenant in new[] { "north", "south" }) await PromiseAsync(tenant);

        await RunAsync(until: 404, times: 2, configure: check =>
        {
            check.SweepWhenDue = true;
            check.Tenants.Add("north");
            check.Tenants.Add("south");
        });

        Assert.Equal("401 402 404 401 402 404", _events.Told);
        foreach (var tenant in new[] { "north", "south" }) Assert.Equal(Desk.At(Desk.Today, 12, 1), await OverdueFromAsync(tenant));
    }

    [Fact]
    public async Task Start_NothingHasChanged_SaysTheVersionOnly()
    {
        await RunAsync(until: 401, configure: check => check.SweepWhenDue = true);

        Assert.Equal("401", _events.Told);
    }

    [Fact]
    public async Task Start_StoreDoesNotServe_IsAskedAgain()
    {
        await RunAsync(until: 401, failures: 1, configure: check => check.RetryDelay = Duration.FromMilliseconds(1));

        Assert.Equal("511 401", _events.Told);
    }

    private static FollowUpKitOptions RulesOfThen()
    {
        var ahead = new FakeDateTimeZoneSource.Builder { Zones = { new SingleTransitionDateTimeZone(NodaConstants.UnixEpoch, Offset.Zero, Offset.FromHours(-5), Desk.Zone) }, VersionId = "made up" };
        return new FollowUpKitOptions { DefaultTimeZone = Desk.Zone, TimeZoneProvider = new DateTimeZoneCache(ahead.Build()) };
    }

    /// <summary>A follow-up that is due at noon, by the clocks of then.</summary>
    private Task<CommandReceipt> PromiseAsync(string tenant) => new FollowUpService(_store, new FakeClock(Desk.At(Desk.Today, 8, 0)), RulesOfThen(), Callers(tenant)).ExecuteAsync(
        new OpenOperation("Q-1").WithFirst(new FollowUpDraft("Call them", Due.At(Desk.Today.At(LocalTime.Noon)))));

    private async Task<Instant?> OverdueFromAsync(string tenant) =>
        (await new FollowUpService(_store, new FakeClock(Desk.At(Desk.Today, 8, 0)), new FollowUpKitOptions { DefaultTimeZone = Desk.Zone }, Callers(tenant)).FindAsync("Q-1"))!.FollowUps[0].OverdueFrom;

    private static FixedCallerProvider Callers(string tenant) => new(new Caller(tenant, VisibilityScope.All, "ana"));

    /// <summary>Runs a host until it has logged an event so often.</summary>
    private async Task RunAsync(int until, int times = 1, int failures = 0, Action<TimeZoneCheckOptions>? configure = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(_events);
        builder.Services.AddSingleton<IClock>(new FakeClock(Desk.At(Desk.Today, 9, 0)))
            .AddFollowUpKit(options => options.DefaultTimeZone = Desk.Zone)
            .AddScoped<IOperationStore>(_ => failures-- > 0 ? throw new StorageUnavailableException("The database did not serve.") : _store)
            .AddFollowUpKitTimeZoneCheck(configure);
        using var host = builder.Build();
        var seen = _events.WaitAsync(until, times);
        await host.StartAsync();
        await seen;
        await host.StopAsync();
    }

    /// <summary>The ids of the events of this library, in their order.</summary>
    private sealed class Events : ILoggerProvider, ILogger
    {
        private readonly List<int> _ids = [];
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _awaited;
        private int _times;

        public string Told => string.Join(' ', _ids);

        public Task WaitAsync(int id, int times)
        {
            (_awaited, _times) = (id, times);
            return _seen.Task;
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id is < 401 or > 599) return;
            _ids.Add(eventId.Id);
            if (_ids.Count(id => id == _awaited) == _times) _seen.TrySetResult();
        }

        public void Dispose()
        {
        }
    }
}
