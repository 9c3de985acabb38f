using System.Diagnostics;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FollowUpKit.Documentation.Tests;

public sealed class FollowUpKitHealthCheck(RelationalOperationStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await store.CheckHealthAsync(cancellationToken);
        return HealthCheckResult.Healthy();
    }
}

/// <summary>The code of docs/telemetry.md.</summary>
public sealed class Telemetry : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task OpenTelemetry_Registered_GetsSpansAndDurations()
    {
        var (spans, metrics) = (new List<Activity>(), new List<Metric>());
        var services = new ServiceCollection();
        Register(services);
        services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddInMemoryExporter(spans));
        services.ConfigureOpenTelemetryMeterProvider(meters => meters.AddInMemoryExporter(metrics));
        await using var provider = services.BuildServiceProvider();
        var (tracing, meters) = (provider.GetRequiredService<TracerProvider>(), provider.GetRequiredService<MeterProvider>());

        await new FollowUpService(new InMemoryOperationStore(), SystemClock.Instance, new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" })
            .OpenOperationAsync("Q-1042");
        tracing.ForceFlush();
        meters.ForceFlush();

        Assert.Equal("execute OpenOperation", Assert.Single(spans).DisplayName);
        Assert.Equal("followupkit.command.duration", Assert.Single(metrics).Name);
    }

    [Fact]
    public async Task HealthCheck_TablesMade_IsHealthyAndElseNot()
    {
        var services = new ServiceCollection().AddLogging()
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection(_database.ConnectionString));
        RegisterHealth(services);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        var health = provider.GetRequiredService<HealthCheckService>();

        var before = await health.CheckHealthAsync();
        await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
        var after = await health.CheckHealthAsync();

        Assert.Equal((HealthStatus.Unhealthy, HealthStatus.Healthy), (before.Status, after.Status));
        Assert.IsType<StorageSchemaException>(before.Entries["followupkit"].Exception);
    }

    [Fact]
    public void Names_GivenToOpenTelemetry_AreTaken()
    {
        var services = new ServiceCollection();
        Listen(services);
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<MeterProvider>());
    }

    private static void Listen(IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(FollowUpKitTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics.AddMeter(FollowUpKitTelemetry.MeterName));
    }

    private static void Register(IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(FollowUpKitTelemetry.ActivitySourceName))
            .WithMetrics(metrics => metrics
                .AddMeter(FollowUpKitTelemetry.MeterName)
                .AddView("followupkit.*.duration", new ExplicitBucketHistogramConfiguration
                {
                    Boundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
                }));
    }

    private static void RegisterHealth(IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<FollowUpKitHealthCheck>("followupkit");
    }
}
