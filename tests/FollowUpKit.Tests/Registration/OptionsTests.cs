using FollowUpKit.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Registration;

public sealed class OptionsTests
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 3, 2, 15, 0));

    public static TheoryData<string> Bad => [.. BadOptions.Keys];

    /// <summary>Options that are not valid, by what the message must name.</summary>
    private static Dictionary<string, Action<FollowUpKitOptions>> BadOptions => new()
    {
        ["FollowUpKitOptions.DefaultTimeZone is 'Mars/Olympus'"] = options => options.DefaultTimeZone = "Mars/Olympus",
        ["FollowUpKitOptions.DefaultTimeZone is 'America/Mexico_Cit', which is not the id of an IANA time zone such as America/Mexico_City."] =
            options => options.DefaultTimeZone = "America/Mexico_Cit",
        ["FollowUpKitOptions.DefaultTimeZone is not set. Set it to the IANA time zone of the company"] = options => options.DefaultTimeZone = null,
        ["FollowUpKitOptions.DefaultTimeZone is not set."] = options => options.DefaultTimeZone = "",
        ["FollowUpKitOptions.BranchTimeZones[\"MTY\"] is 'Monterrey', which is not the id of an IANA time zone such as America/Monterrey."] =
            options => options.BranchTimeZones["MTY"] = "Monterrey",
        ["FollowUpKitOptions.BranchTimeZones[\"GDL\"] is ''"] = options => options.BranchTimeZones["GDL"] = null!,
        ["FollowUpKitOptions.Rules.PendingLimit is 0; it must be at least 1."] = options => options.Rules.PendingLimit = 0,
        ["FollowUpKitOptions.Rules.FutureTolerance is negative"] = options => options.Rules.FutureTolerance = -Duration.Epsilon,
        ["FollowUpKitOptions.Rules.LateCaptureTolerance is negative"] = options => options.Rules.LateCaptureTolerance = -Duration.Epsilon,
        ["FollowUpKitOptions.Rules.MinimumResultLength is 0; it must be from 1 to 4000."] = options => options.Rules.MinimumResultLength = 0,
        ["FollowUpKitOptions.Rules.MinimumResultLength is 4001"] = options => options.Rules.MinimumResultLength = 4001,
        ["FollowUpKitOptions.Rules.DefaultReminderTime"] = options => options.Rules.DefaultReminderTime = new LocalTime(9, 0, 1),
        ["FollowUpKitOptions.Rules.BusyHourCount is 0"] = options => options.Rules.BusyHourCount = 0,
        ["FollowUpKitOptions.Rules.NextStepAgent is 3"] = options => options.Rules.NextStepAgent = (NextStepAgent)3,
        ["FollowUpKitOptions.Rules.HostRules contains null."] = options => options.Rules.HostRules.Add(null!),
        ["FollowUpKitOptions.Rules.ConclusionRules contains null."] = options => options.Rules.ConclusionRules.Add(null!),
        ["FollowUpKitOptions.WonOutcomes has a code that must not be null."] = options => options.WonOutcomes.Add(null!),
        ["FollowUpKitOptions.WonOutcomes has a code that must not be blank"] = options => options.WonOutcomes.Add(" "),
        ["FollowUpKitOptions.TimeZoneProvider"] = options => options.TimeZoneProvider = null!,
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task AddFollowUpKit_BadOption_HostRefusesToStart(string named)
    {
        using var host = new HostBuilder()
            .ConfigureServices(services => services.AddFollowUpKit(Lima).AddFollowUpKit(BadOptions[named]))
            .Build();

        Assert.Contains(named, (await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddFollowUpKit_NoDefaultTimeZone_RefusedWhenResolvedWithoutAHost()
    {
        using var provider = new ServiceCollection().AddSingleton<IOperationStore>(new InMemoryOperationStore()).AddFollowUpKit().BuildServiceProvider();

        Assert.Contains(
            "FollowUpKitOptions.DefaultTimeZone is not set.",
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<FollowUpService>()).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mexico/General", "America/Mexico_City")]
    [InlineData("Central Standard Time (Mexico)", "America/Mexico_City")]
    [InlineData("america/mexico_city", "America/Mexico_City")]
    public async Task AddFollowUpKit_OtherSpellingOfATimeZone_StoredAsTheIdOfToday(string given, string stored)
    {
        using var ofDefault = Services().AddFollowUpKit(options => options.DefaultTimeZone = given).BuildServiceProvider();
        using var ofBranch = Services().AddFollowUpKit(Lima).AddFollowUpKit(options => options.BranchTimeZones["MTY"] = given).BuildServiceProvider();

        Assert.Equal(stored, await ZoneOfAsync(ofDefault, new OpenOperation("S-1")));
        Assert.Equal(stored, await ZoneOfAsync(ofBranch, new OpenOperation("S-1").WithBranch("MTY")));
    }

    [Fact]
    public async Task AddFollowUpKit_Twice_OptionsOfBothHold()
    {
        using var provider = Services()
            .AddFollowUpKit(Lima)
            .AddFollowUpKit(options => options.BranchTimeZones["MTY"] = "America/Monterrey")
            .BuildServiceProvider();

        Assert.Equal("America/Lima", await ZoneOfAsync(provider, new OpenOperation("S-1")));
        Assert.Equal("America/Monterrey", await ZoneOfAsync(provider, new OpenOperation("S-2").WithBranch("MTY")));
        Assert.Single(provider.GetServices<FollowUpService>());
    }

    [Fact]
    public async Task AddFollowUpKit_OptionsFromConfiguration_AreBound()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["FollowUpKit:DefaultTimeZone"] = "America/Lima",
            ["FollowUpKit:BranchTimeZones:MTY"] = "America/Monterrey",
            ["FollowUpKit:WonOutcomes:0"] = "ganada",
            ["FollowUpKit:Rules:PendingLimit"] = "3",
            ["FollowUpKit:Rules:FutureTolerance"] = "0:01:00:00",
            ["FollowUpKit:Rules:RequiresNextStep"] = "true",
            ["FollowUpKit:Rules:DefaultReminderTime"] = "08:30:00",
        }).Build();
        using var provider = Services().AddFollowUpKit()
            .Configure<FollowUpKitOptions>(configuration.GetSection("FollowUpKit"))
            .BuildServiceProvider();

        var rules = provider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value.Rules;
        Assert.Equal((3, Duration.FromHours(1), true, new LocalTime(8, 30)), (rules.PendingLimit, rules.FutureTolerance, rules.RequiresNextStep, rules.DefaultReminderTime));
        Assert.Equal(["ganada"], provider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value.WonOutcomes);
        Assert.Equal("America/Monterrey", await ZoneOfAsync(provider, new OpenOperation("S-1").WithBranch("MTY")));
    }

    [Fact]
    public async Task AddFollowUpKit_OptionsFromAnotherService_AreTaken()
    {
        using var provider = Services().AddSingleton("America/Lima")
            .AddFollowUpKit((options, services) => options.DefaultTimeZone = services.GetRequiredService<string>())
            .BuildServiceProvider();

        Assert.Equal("America/Lima", await ZoneOfAsync(provider, new OpenOperation("S-1")));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Constructors_BadOption_RefusedAtOnceByName(string named)
    {
        var (store, options) = (new InMemoryOperationStore(), new FollowUpKitOptions { DefaultTimeZone = "America/Lima" });
        BadOptions[named](options);

        Assert.All<Func<object>>(
            [
                () => new FollowUpService(store, Clock, options),
                () => new FollowUpReports(store, Clock, options),
                () => new FollowUpImporter(store, Clock, options),
            ],
            build => Assert.Contains(named, Assert.Throws<ArgumentException>(build).Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ExecuteAsync_OptionsChangedAfterwards_DoesNotMatter()
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Lima", BranchTimeZones = { ["MTY"] = "America/Monterrey" } };
        var service = new FollowUpService(new InMemoryOperationStore(), Clock, options);

        options.DefaultTimeZone = "Europe/Madrid";
        options.BranchTimeZones["MTY"] = "Europe/Madrid";
        options.Rules.PendingLimit = 9;

        Assert.Equal("America/Lima", (await service.ExecuteAsync(new OpenOperation("S-1").WithFirst(Draft))).Operation.TimeZone);
        Assert.Equal("America/Monterrey", (await service.ExecuteAsync(new OpenOperation("S-2").WithBranch("MTY"))).Operation.TimeZone);
        Assert.Equal(RuleCodes.TooManyPending, (await service.CheckAsync(new ScheduleFollowUp("S-1", Draft))).Violation?.Code);
    }

    [Fact]
    public void Constructors_NoStoreOrClock_RefusedAtTheDoor()
    {
        var store = new InMemoryOperationStore();

        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new FollowUpService(null!, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(() => new FollowUpService(store, null!, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })).ParamName);
        Assert.Equal("reader", Assert.Throws<ArgumentNullException>(() => new FollowUpReports(null!, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(() => new FollowUpReports(store, null!, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })).ParamName);
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new FollowUpImporter(null!, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(() => new FollowUpImporter(store, null!, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" })).ParamName);
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new FollowUpService(store, Clock, new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).WithStore(null!)).ParamName);
    }

    private static void Lima(FollowUpKitOptions options) => options.DefaultTimeZone = "America/Lima";

    private static IServiceCollection Services() => new ServiceCollection().AddSingleton<IOperationStore>(new InMemoryOperationStore()).AddSingleton<IClock>(Clock);

    private static async Task<string> ZoneOfAsync(ServiceProvider provider, OpenOperation opening)
    {
        using var scope = provider.CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(opening)).Operation.TimeZone;
    }

    private static FollowUpDraft Draft => new("Call them", Due.On(new LocalDate(2026, 3, 5)));
}
