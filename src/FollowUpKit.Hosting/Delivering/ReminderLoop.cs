using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>Rounds of a worker, one after the other until it is stopped.</summary>
internal static class ReminderLoop
{
    private static readonly Duration ShortestWait = Duration.FromMilliseconds(50);

    /// <param name="round">Sends what is due and gives the next instant at which something is, or null.</param>
    /// <param name="longest">How long it waits at most, so that neither a reminder that came since nor a clock that jumped is missed for longer.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Where it logs.</param>
    /// <param name="stoppingToken">Stops it.</param>
    public static async Task RunAsync(
        Func<CancellationToken, Task<Instant?>> round, Duration longest, IClock clock, ILogger logger, CancellationToken stoppingToken)
    {
        while (true)
        {
            var wait = longest;
            try
            {
                if (await round(stoppingToken).ConfigureAwait(false) is { } next) wait = Duration.Min(longest, Duration.Max(ShortestWait, next - clock.GetCurrentInstant()));
            }
            catch (StorageException error)
            {
                logger.ReminderStoreUnavailable(error.GetType().Name, wait.ToString());
            }

            await Task.Delay(wait.ToTimeSpan(), stoppingToken).ConfigureAwait(false);
        }
    }
}
