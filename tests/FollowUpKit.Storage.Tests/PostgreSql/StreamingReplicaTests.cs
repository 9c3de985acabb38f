using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using NodaTime;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A server and a hot standby that streams from it.</summary>
public sealed class StreamingReplicaTests : IAsyncLifetime, IDisposable
{
    private readonly Sale _sale = Sale.Of("S-1");
    private PostgreSqlServer _primary = null!;
    private PostgreSqlServer _replica = null!;
    private RelationalOperationStore _store = null!;

    public async Task InitializeAsync()
    {
        if (PostgreSqlDemand.ReasonToSkip is not null) return;
        _primary = PostgreSqlServer.Open();
        _replica = _primary.OpenReplica();
        _store = new RelationalOperationStore(
            SqlDialect.PostgreSql, () => new NpgsqlConnection(_primary.ConnectionString), connectToReplica: () => new NpgsqlConnection(_replica.ConnectionString));
        await _store.CreateSchemaAsync();
        await UntilReplayedAsync();
        Ask(_replica, "SELECT pg_wal_replay_pause()");
        await UntilAsync(() => Ask(_replica, "SELECT pg_get_wal_replay_pause_state()") is "paused");
        await _store.CommitAsync(_sale.Open(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _store?.Dispose();
        _replica?.Dispose();
        _primary?.Dispose();
    }

    [PostgreSqlFact]
    public async Task CountOperationsAsync_ReplayPausedAndResumed_OldThenNewWhereLagIsAllowedElseNew()
    {
        Assert.Equal(0, await CountAsync(ReadOptions.AllowLag));
        Assert.Equal(1, await CountAsync(ReadOptions.Latest));

        Ask(_replica, "SELECT pg_wal_replay_resume()");
        await UntilReplayedAsync();

        Assert.Equal(1, await CountAsync(ReadOptions.AllowLag));
    }

    [PostgreSqlFact]
    public async Task FindAsync_ReplicaBehind_TheLatest() =>
        Assert.Equal(1, (await _store.FindAsync(_sale.Key, null, CancellationToken.None))!.Snapshot.Version);

    [PostgreSqlFact]
    public async Task CommitAsync_ReplicaTakenForThePrimary_Unavailable()
    {
        using var misled = new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(_replica.ConnectionString));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => misled.CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => misled.TryImportAsync([Sale.Of("S-2").Open()], CancellationToken.None));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => misled.CreateSchemaAsync());
    }

    // The host's own BEGIN … READ WRITE is refused there by the server (0A000) before a store can join the transaction.
    [PostgreSqlFact]
    public async Task EveryWrite_ReplicaTakenForThePrimary_Unavailable()
    {
        using var misled = new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(_replica.ConnectionString));
        var now = Instant.FromUtc(2026, 3, 9, 18, 0);
        var lease = new ReminderLease("", "worker", now, now + Duration.FromMinutes(2));
        var rules = new TimeZoneRules("America/Mexico_City", "rules", "2026a");
        var sale = Sale.Of("S-1");
        sale.Open();
        Func<Task>[] writes =
        [
            () => misled.TryCommitManyAsync([sale.Do(new OperationChange.Described { Title = "changed" })], CancellationToken.None),
            () => misled.ClaimRemindersAsync(lease, 10, CancellationToken.None),
            () => misled.ClaimDigestsAsync(lease, new LocalDate(2026, 3, 9), ["agent:ana"], CancellationToken.None),
            () => misled.AddTimeZoneRulesAsync("", [rules], CancellationToken.None),
            () => misled.BeginSweepAsync("", [rules], "sweep", CancellationToken.None),
            () => misled.EndSweepAsync("", ["America/Mexico_City"], "sweep", CancellationToken.None),
        ];

        foreach (var write in writes) await Assert.ThrowsAsync<StorageUnavailableException>(write);
    }

    [PostgreSqlFact]
    public async Task CommitAsync_TransactionOfTheHostOnAReplica_Unavailable()
    {
        using var connection = new NpgsqlConnection(_replica.ConnectionString);
        connection.Open();
        using var transaction = connection.BeginTransaction();

        await Assert.ThrowsAsync<StorageUnavailableException>(
            () => _store.WithTransaction(transaction).CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None));
    }

    [PostgreSqlFact]
    public async Task ExecuteAsync_ReplicaBehind_EachCommandIsDecidedOnTheOneBefore()
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        var callers = new FixedCallerProvider(new Caller("default", VisibilityScope.All, "ana"));
        var clock = new SetClock(Instant.FromUtc(2026, 3, 9, 18, 0));
        var followUps = new FollowUpService(_store, clock, options, callers: callers);
        var reports = new FollowUpReports(_store, clock, options, callers: callers);
        var at = new LocalDateTime(2026, 3, 9, 11, 0);

        await followUps.ExecuteAsync(new OpenOperation("S-9").WithFirst(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 10)))));
        await followUps.ExecuteAsync(new CaptureResult("S-9", at, "He thinks about it").WithNext(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 12)))).WithCommandId("form-7"));
        var repeated = await followUps.ExecuteAsync(new CaptureResult("S-9", at, "He thinks about it").WithNext(new FollowUpDraft("Call", Due.On(new LocalDate(2026, 3, 12)))).WithCommandId("form-7"));

        Assert.True(repeated.WasRepeated);
        Assert.Equal(2, (await followUps.FindAsync("S-9"))!.FollowUps.Count);
        Assert.Equal(FollowUpStatus.NotTracked, (await reports.GetIndicatorsAsync(["S-9"], options: ReadOptions.AllowLag)).Values.Single().Status);
        Assert.NotEqual(FollowUpStatus.NotTracked, (await reports.GetIndicatorsAsync(["S-9"])).Values.Single().Status);
    }

    private Task<long> CountAsync(ReadOptions options) => _store.CountOperationsAsync(new(""), options, CancellationToken.None);

    private async Task UntilReplayedAsync()
    {
        var written = Ask(_primary, "SELECT pg_current_wal_lsn()::text");
        await UntilAsync(() => Ask(_replica, $"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn") is true);
    }

    /// <summary>Waits for the replica, but not for ever for one that does not come.</summary>
    private static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!isSo()) await Task.Delay(10, patience.Token);
    }

    private static object? Ask(PostgreSqlServer server, string text)
    {
        using var connection = new NpgsqlConnection(server.ConnectionString);
        connection.Open();
        return PostgreSqlDatabase.Ask(connection, text);
    }
}
