using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>Runs the dispatcher while the host runs, each round in a scope of its own, so that store and sender may be scoped.</summary>
internal sealed class RemindersHostedService(IServiceScopeFactory scopes, ReminderOptions options, IClock clock, ILogger<ReminderDispatcher> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Enumerable.Range(0, options.Workers).Select(_ => ReminderLoop.RunAsync(RoundAsync, options.PollInterval, clock, logger, stoppingToken)));

    private async Task<Instant?> RoundAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ReminderDispatcher>().RoundAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (scope is IAsyncDisposable disposable) await disposable.DisposeAsync().ConfigureAwait(false);
            else scope.Dispose();
        }
    }
}
