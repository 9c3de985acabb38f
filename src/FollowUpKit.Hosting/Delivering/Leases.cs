using FollowUpKit.Storage;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Hosting;

/// <summary>Keeps a lease while a sender works, and settles what was sent under it.</summary>
internal static class Leases
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LastPause = TimeSpan.FromMilliseconds(800);

    /// <summary>Waits for a sender, and renews a lease at each third of its length meanwhile.</summary>
    public static async Task KeepAsync(Task sending, Func<Task> renew, ReminderOptions options, ILogger logger)
    {
        if (!sending.IsCompleted) await RenewUntilAsync(sending, renew, (options.Lease / 3).ToTimeSpan(), logger).ConfigureAwait(false);
        await sending.ConfigureAwait(false);
    }

    /// <summary>
    /// Tells a store what became of what was sent. While the store does not serve it is asked again, a few times within two seconds: what it does not
    /// know of is sent again.
    /// </summary>
    public static async Task<T> SettleAsync<T>(Func<Task<T>> settle, ILogger logger)
    {
        for (var pause = FirstPause; ; pause += pause)
        {
            try
            {
                return await settle().ConfigureAwait(false);
            }
            catch (StorageException error) when (error is StorageUnavailableException or StorageOutcomeUnknownException && pause <= LastPause)
            {
                logger.ReminderStoreUnavailable(error.GetType().Name, pause.ToString());
                await Task.Delay(pause).ConfigureAwait(false);
            }
        }
    }

    private static async Task RenewUntilAsync(Task sending, Func<Task> renew, TimeSpan pause, ILogger logger)
    {
        using var done = new CancellationTokenSource();
        while (await Task.WhenAny(sending, Task.Delay(pause, done.Token)).ConfigureAwait(false) != sending)
        {
            try
            {
                await renew().ConfigureAwait(false);
            }
            catch (StorageException error)
            {
                // The sender goes on, and the store may serve again before the lease is over.
                logger.ReminderLeaseNotRenewed(error.GetType().Name);
            }
        }

        done.Cancel();
    }
}
