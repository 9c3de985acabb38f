using System.Data.Common;
using System.Diagnostics;

namespace FollowUpKit.Storage.Relational;

/// <summary>Runs commands on a database that one connection may hold for a while.</summary>
internal static class BusyWait
{
    /// <summary>
    /// Runs a command, again and again while the database is busy, for as long as the command may take. A driver that waits
    /// itself waits for whole seconds and cannot be cancelled meanwhile, so that it is given the shortest time.
    /// </summary>
    public static async Task<T> RunAsync<T>(DbCommand command, SqlDialect dialect, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        if (!dialect.WaitsInDriver) return await run().ConfigureAwait(false);
        var patience = command.CommandTimeout;
        var waited = Stopwatch.StartNew();
        command.CommandTimeout = 1;
        try
        {
            while (true)
            {
                try
                {
                    return await run().ConfigureAwait(false);
                }
                catch (DbException error) when (dialect.Errors.IsBusy(error) && (patience == 0 || waited.Elapsed.TotalSeconds < patience))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    StoreTelemetry.BusyRetried();
                }
            }
        }
        finally
        {
            command.CommandTimeout = patience;
        }
    }
}
