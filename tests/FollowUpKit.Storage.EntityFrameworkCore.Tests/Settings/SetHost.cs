using FollowUpKit.ConformanceHost;
using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>An ERP with settings of its own for Entity Framework.</summary>
internal sealed class SetHost(
    Action<DbContextOptionsBuilder>? configure = null,
    Func<DbContextOptions, ErpContext>? create = null,
    Action<NpgsqlDbContextOptionsBuilder>? configureNpgsql = null) : ErpHost
{
    private static readonly Dictionary<string, SetHost> Known = new(StringComparer.Ordinal)
    {
        ["lazy-loading proxies"] = new(builder => builder.UseLazyLoadingProxies()),
        ["change-tracking proxies"] = new(builder => builder.UseChangeTrackingProxies(), options => new ProxiesContext(options)),
        ["snake case names"] = new(builder => builder.UseSnakeCaseNamingConvention()),
        ["upper case names"] = new(builder => builder.UseUpperCaseNamingConvention()),
        ["default conversions"] = new(create: options => new DefaultsContext(options)),
        ["query filters"] = new(create: options => new FilteredContext(options)),
        ["tracking and logging"] = new(builder => builder
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTrackingWithIdentityResolution).EnableSensitiveDataLogging().EnableDetailedErrors()),
        ["NodaTime types"] = new(configureNpgsql: npgsql => npgsql.UseNodaTime()),
        ["split queries"] = new(configureNpgsql: npgsql => npgsql.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery).MaxBatchSize(1)),
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static SetHost Of(string name) => Known[name];

    public override void ConfigureNpgsql(NpgsqlDbContextOptionsBuilder builder) => configureNpgsql?.Invoke(builder);

    protected override void Configure(DbContextOptionsBuilder builder) => configure?.Invoke(builder);

    protected override ErpContext Create(DbContextOptions options) => create?.Invoke(options) ?? base.Create(options);
}
