using Microsoft.Extensions.DependencyInjection;
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
        ["FollowUpKitOptions.DefaultTimeZone is 'america/mexico_city'"] = options => options.DefaultTimeZone = "america/mexico_city",
        ["FollowUpKitOptions.DefaultTimeZone is ''"] = options => options.DefaultTimeZone = null!,
        ["FollowUpKitOptions.BranchTimeZones[\"MTY\"] is 'Monterrey'"] = options => options.BranchTimeZones["MTY"] = "Monterrey",
        ["FollowUpKitOptions.BranchTimeZones[\"GDL\"] is ''"] = options => options.BranchTimeZones["GDL"] = null!,
        ["FollowUpKitOptions.Rules"] = options => options.Rules = null!,
        ["FollowUpKitOptions.TimeZoneProvider"] = options => options.TimeZoneProvider = null!,
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void AddFollowUpKit_BadOption_RefusedAtOnceByName(string named) => Assert.Contains(
        named,
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddFollowUpKit(BadOptions[named])).Message,
        StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Bad))]
    public void Constructors_BadOption_RefusedAtOnceByName(string named)
    {
        var (store, options) = (new InMemoryOperationStore(), new FollowUpKitOptions());
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
        options.Rules = options.Rules.WithPendingLimit(9);

        Assert.Equal("America/Lima", (await service.ExecuteAsync(new OpenOperation("S-1").WithFirst(Draft))).Operation.TimeZone);
        Assert.Equal("America/Monterrey", (await service.ExecuteAsync(new OpenOperation("S-2").WithBranch("MTY"))).Operation.TimeZone);
        Assert.Equal(RuleCodes.TooManyPending, (await service.CheckAsync(new ScheduleFollowUp("S-1", Draft)))?.Code);
    }

    [Fact]
    public void Constructors_NoStoreOrClock_RefusedAtTheDoor()
    {
        var store = new InMemoryOperationStore();

        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new FollowUpService(null!, Clock)).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(() => new FollowUpService(store, null!)).ParamName);
        Assert.Equal("reader", Assert.Throws<ArgumentNullException>(() => new FollowUpReports(null!, Clock)).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(() => new FollowUpReports(store, null!)).ParamName);
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new FollowUpImporter(null!, Clock)).ParamName);
        Assert.Equal("clock", Assert.Throws<ArgumentNullException>(() => new FollowUpImporter(store, null!)).ParamName);
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new FollowUpService(store, Clock).WithStore(null!)).ParamName);
    }

    private static FollowUpDraft Draft => new("Call them", Due.On(new LocalDate(2026, 3, 5)));
}
