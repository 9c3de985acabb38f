using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
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
