using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>Checks the rules of time zones once, when the host has started, and sweeps where that is wanted. A store that does not serve is asked again.</summary>
internal sealed class TimeZoneCheckHostedService(IServiceScopeFactory scopes, TimeZoneCheckOptions options, ILogger<FollowUpTimeZoneService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var tenant in options.Tenants)
        {
            while (!await TryCheckAsync(tenant, stoppingToken).ConfigureAwait(false))
                await Task.Delay(options.RetryDelay.ToTimeSpan(), stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryCheckAsync(string tenant, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateScope();
        try
        {
            var timeZones = ServiceOf(tenant, scope.ServiceProvider);
            var check = await timeZones.CheckAsync(cancellationToken).ConfigureAwait(false);
            if (options.SweepWhenDue && check.IsSweepDue) await timeZones.SweepAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (StorageException error)
        {
            logger.TimeZonesNotChecked(error.GetType().Name, options.RetryDelay.ToString());
            return false;
        }
        finally
        {
            if (scope is IAsyncDisposable disposable) await disposable.DisposeAsync().ConfigureAwait(false);
            else scope.Dispose();
        }
    }

    private FollowUpTimeZoneService ServiceOf(string tenant, IServiceProvider services) => new(
        services.GetRequiredService<IOperationStore>(),
        services.GetRequiredService<IClock>(),
        services.GetRequiredService<IOptions<FollowUpKitOptions>>().Value,
        new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, "system")),
        logger);
}
