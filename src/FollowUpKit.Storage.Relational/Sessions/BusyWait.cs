using System.Data.Common;
using System.Diagnostics;

namespace FollowUpKit.Storage.Relational;

/// <summary>Runs commands on a database that one connection may hold for a while.</summary>
internal static class BusyWait
{
    /// <summary>The shortest wait of a driver, in seconds: 0 means for ever.</summary>
    public const int ShortestWait = 1;

    /// <summary>
    /// Runs a command, again and again while the database is busy, for as long as the command may take. A driver that waits
    /// itself waits for whole seconds and cannot be cancelled meanwhile, so that it is given the shortest time.
    /// </summary>
    public static async Task<T> RunAsync<T>(DbCommand command, SqlDialect dialect, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        if (!dialect.WaitsInDriver) return await run().ConfigureAwait(false);
        var patience = command.CommandTimeout;
        command.CommandTimeout = ShortestWait;
        try
        {
            return await RunAsync(patience, dialect, run, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            command.CommandTimeout = patience;
        }
    }

    /// <summary>Runs work that waits for <see cref="ShortestWait"/> at most, again and again while the database is busy.</summary>
    /// <param name="patience">For how many seconds; 0 for ever.</param>
    /// <param name="dialect">The kind of database.</param>
    /// <param name="run">The work.</param>
    /// <param name="cancellationToken">Cancels between two waits.</param>
    public static async Task<T> RunAsync<T>(int patience, SqlDialect dialect, Func<Task<T>> run, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
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
}
