using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// What a store logs and counts: of an error its type only, since its message may tell what is stored. Ids, names and levels of
/// events are stable: a release never changes or reuses one.
/// </summary>
internal sealed partial class StoreTelemetry(ILogger logger)
{
    public const string MeterName = "FollowUpKit";

    private const string Reason = "followupkit.store.retry.reason";

    private static readonly Meter Meter = new(MeterName, typeof(StoreTelemetry).Assembly.GetName().Version!.ToString(3));

    private static readonly Counter<long> Retries =
        Meter.CreateCounter<long>("followupkit.store.retries", "{retry}", "Times that a statement was run again.");

    private readonly ILogger _logger = logger;

    public static void BusyRetried() => Retries.Add(1, new KeyValuePair<string, object?>(Reason, "busy"));

    public void LostConnectionRetried(Exception error)
    {
        Retries.Add(1, new KeyValuePair<string, object?>(Reason, "lost_connection"));
        LostConnectionRetried(TypeOf(error));
    }

    public void StoreUnavailable(Exception error) => StoreUnavailable(TypeOf(error));

    /// <summary>Tells what became of the tables.</summary>
    /// <param name="before">Their version before, 0 for none.</param>
    /// <param name="now">Their version now.</param>
    public void SchemaMade(int before, int now)
    {
        if (before == 0) SchemaCreated(now);
        else if (before < now) SchemaUpgraded(before, now);
    }

    private static string TypeOf(Exception error) => error.GetType().FullName!;

    [LoggerMessage(301, LogLevel.Information, "The tables were created in version {Version}.")]
    private partial void SchemaCreated(int version);

    [LoggerMessage(302, LogLevel.Information, "The tables were upgraded from version {FromVersion} to {Version}.")]
    private partial void SchemaUpgraded(int fromVersion, int version);

    [LoggerMessage(303, LogLevel.Warning, "A connection that was kept open had been lost ({ErrorType}); the call is made again on another.")]
    private partial void LostConnectionRetried(string errorType);

    [LoggerMessage(304, LogLevel.Warning, "The database did not serve ({ErrorType}); nothing was written.")]
    private partial void StoreUnavailable(string errorType);
}
