using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using FollowUpKit.Tests.Stores;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Registration;

public sealed class AddFollowUpKitTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 15, 0);

    private readonly InMemoryOperationStore _store = new();
    private readonly IServiceCollection _services;

    public AddFollowUpKitTests() => _services = new ServiceCollection()
        .AddSingleton<IOperationStore>(_store)
        .AddSingleton<IOperationReader>(_store)
        .AddSingleton<IClock>(new FakeClock(Now));

    [Fact]
    public async Task AddFollowUpKit_Defaults_ServiceReportsAndImporterWorkTogether()
    {
        using var scope = Build(_services.AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC"));

        await scope.ServiceProvider.GetRequiredService<FollowUpImporter>()
            .ImportAsync([new ImportChain([new ImportRow(2, new Dictionary<string, string> { ["operation_id"] = "S-0", ["opened_at"] = "2026-03-01T10:00" })], [])]);
        var receipt = await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation("S-1"));
        var page = await scope.ServiceProvider.GetRequiredService<FollowUpReports>().SalesControl().ToPageAsync(10);

        Assert.Equal(["S-1", "S-0"], page.Rows.Select(row => row.OperationId));
        Assert.Equal(("system", Now, "Etc/UTC"), (receipt.Operation.OpenedBy, receipt.Operation.OpenedAt, receipt.Operation.TimeZone));
        Assert.NotNull(await _store.FindAsync(new OperationKey("default", "S-1"), null, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AddFollowUpKit_CallerProviderOfTheHost_WinsBeforeAndAfter(bool isBefore)
    {
        if (isBefore) _services.AddSingleton<ICallerProvider>(Dora);
        _services.AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC");
        if (!isBefore) _services.AddSingleton<ICallerProvider>(Dora);
        using var scope = Build(_services);

        var receipt = await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation("S-1"));

        Assert.Equal("dora", receipt.Operation.OpenedBy);
        Assert.NotNull(await _store.FindAsync(new OperationKey("acme", "S-1"), null, CancellationToken.None));
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<FollowUpReports>().SalesControl().CountAsync());
    }

    [Fact]
    public async Task AddFollowUpKit_CallerOfEachRequest_IsThatOfItsScope()
    {
        using var provider = _services.AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC").AddScoped<User>().AddScoped<ICallerProvider, CallerOfScope>()
            .BuildServiceProvider(validateScopes: true);

        Assert.Equal("dora", await OpenAsync(provider, "S-1", by: "dora"));
        Assert.Equal("eva", await OpenAsync(provider, "S-2", by: "eva"));
    }

    [Fact]
    public async Task AddFollowUpKit_AuthorizerOfTheHost_IsAsked()
    {
        using var scope = Build(_services.AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC").AddScoped<IFollowUpAuthorizer, Nobody>());

        var refusal = await Assert.ThrowsAsync<FollowUpRuleException>(
            () => scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation("S-1")));

        Assert.Equal(RuleCodes.NotAuthorized, refusal.Violation.Code);
    }

    [Fact]
    public void AddFollowUpKit_NoClockOfTheHost_TakesThatOfTheSystem()
    {
        using var provider = new ServiceCollection().AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC").BuildServiceProvider();

        Assert.IsType<SystemClock>(provider.GetRequiredService<IClock>());
    }

    [Fact]
    public void AddFollowUpKit_NoStore_SaysWhatIsMissing()
    {
        using var scope = Build(new ServiceCollection().AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC"));

        var error = Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<FollowUpService>());

        Assert.Contains(nameof(IOperationStore), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddFollowUpKit_WithRelationalStorage_KeepsInTheDatabase()
    {
        using var file = new SqliteFile();
        using var scope = Build(new ServiceCollection().AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC").AddFollowUpKitRelationalStore(SqlDialect.Sqlite, file.Connect));
        await scope.ServiceProvider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();

        await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation("S-1"));

        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<FollowUpReports>().SalesControl().CountAsync());
    }

    [Fact]
    public void AddFollowUpKit_NoServices_RefusedAtTheDoor() =>
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddFollowUpKit(options => options.DefaultTimeZone = "Etc/UTC")).ParamName);

    private static FixedCallerProvider Dora => new(new Caller("acme", VisibilityScope.All, "dora"));

    private static IServiceScope Build(IServiceCollection services) => services.BuildServiceProvider(validateScopes: true).CreateScope();

    private static async Task<string> OpenAsync(IServiceProvider provider, OperationId sale, string by)
    {
        using var scope = provider.CreateScope();
        scope.ServiceProvider.GetRequiredService<User>().Name = by;
        return (await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(new OpenOperation(sale))).Operation.OpenedBy;
    }

    private sealed class User
    {
        public string Name { get; set; } = "";
    }

    private sealed class CallerOfScope(User user) : ICallerProvider
    {
        public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) => new(new Caller("acme", VisibilityScope.All, user.Name));
    }

    private sealed class Nobody : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(
            Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) => Task.FromResult(false);
    }
}
