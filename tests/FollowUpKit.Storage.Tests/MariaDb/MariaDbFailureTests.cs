using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using MySqlConnector;

namespace FollowUpKit.Storage.Tests;

/// <summary>What goes wrong on the store's own connections.</summary>
public sealed class MariaDbFailureTests : IAsyncLifetime, IDisposable
{
    private readonly Sale sale = Sale.Of("S-1");
    private MariaDbDatabase database = null!;

    public async Task InitializeAsync()
    {
        if (MariaDbDemand.ReasonToSkip is not null) return;
        database = new MariaDbDatabase();
        using var store = await database.CreateAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database?.Dispose();

    [MariaDbFact]
    public async Task CommitAsync_RowLockedForLongerThanTheCommandMayTake_UnavailableAndNothingWritten()
    {
        using var there = database.Open();
        using var theirs = there.BeginTransaction();
        MariaDbDatabase.Ask(there, "SELECT 1 FROM followup_operations FOR UPDATE", theirs);
        using var store = database.Store(";Default Command Timeout=1");

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CommitAsync(Next(), CancellationToken.None));

        theirs.Rollback();
        Assert.Equal(1L, database.Ask("SELECT version FROM followup_operations"));
    }

    [MariaDbFact]
    public async Task CommitAsync_CancelledWhileItWaits_CancelledAndNothingWritten()
    {
        using var there = database.Open();
        using var theirs = there.BeginTransaction();
        MariaDbDatabase.Ask(there, "SELECT 1 FROM followup_operations FOR UPDATE", theirs);
        using var store = database.Store($";Database={database.Schema}");
        using var cancelling = new CancellationTokenSource();

        var committing = store.CommitAsync(Next(), cancelling.Token);
        await UntilWaitingAsync(committing);
        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => committing);
        theirs.Rollback();
        Assert.Equal(1L, database.Ask("SELECT version FROM followup_operations"));
    }

    [MariaDbFact]
    public async Task CommitAsync_AfterOneThatWasRefused_IsATransactionOfItsOwn()
    {
        using var store = database.Store();
        var next = Next();
        var twin = Sale.Of("S-1");
        await Assert.ThrowsAsync<StorageConflictException>(() => store.CommitAsync(twin.Open(), CancellationToken.None));

        await store.CommitAsync(next, CancellationToken.None);

        Assert.Equal(2L, database.Ask("SELECT version FROM followup_operations"));
    }

    [MariaDbFact]
    public async Task CommitAsync_UserWhoMayOnlyRead_ErrorOfTheDriverAndNothingWritten()
    {
        database.Ask($"CREATE USER {database.Schema}");
        database.Ask($"GRANT SELECT ON {database.Schema}.* TO {database.Schema}");
        using var store = database.Store($";User ID={database.Schema}");

        await Assert.ThrowsAsync<MySqlException>(() => store.CommitAsync(Next(), CancellationToken.None));

        Assert.Equal(1L, database.Ask("SELECT version FROM followup_operations"));
        database.Ask($"DROP USER {database.Schema}");
    }

    [MariaDbFact]
    public async Task CommitAsync_ReadOnlyServer_UnavailableAndReadsWork()
    {
        using var server = MariaDbServer.Open("--read-only");
        if (!server.IsPrivate) return;
        using var reading = new MariaDbDatabase { ConnectionString = server.ConnectionString };
        (await reading.CreateAsync()).Dispose();
        reading.Ask("CREATE USER erp");
        reading.Ask("GRANT ALL ON *.* TO erp");
        reading.Ask("REVOKE READ_ONLY ADMIN, SUPER ON *.* FROM erp");
        using var store = reading.Store(";User ID=erp");

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.CommitAsync(Sale.Of("S-2").Open(), CancellationToken.None));

        Assert.Null(await store.FindAsync(Sale.Of("S-2").Key, null, CancellationToken.None));
    }

    [MariaDbFact]
    public async Task FindAsync_NoServer_Unavailable()
    {
        using var store = new RelationalOperationStore(SqlDialect.MariaDb, () => new MySqlConnection("Server=127.0.0.1;Port=1;User ID=root"));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [MariaDbFact]
    public async Task FindAsync_KeptConnectionKilled_IsDoneOnAnother()
    {
        using var store = database.Store($";Database={database.Schema}");
        await store.FindAsync(sale.Key, null, CancellationToken.None);
        KillOthers();

        Assert.NotNull(await store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [MariaDbFact]
    public async Task FindAsync_SettingThatChangesBackslashes_Refused()
    {
        using var store = database.Store(";No Backslash Escapes=true");

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [MariaDbFact]
    public async Task FindAsync_NoTables_SchemaError()
    {
        using var none = new MariaDbDatabase();
        using var store = none.Store();
        none.Ask("DO 0");

        await Assert.ThrowsAsync<StorageSchemaException>(() => store.FindAsync(sale.Key, null, CancellationToken.None));
    }

    [MariaDbFact]
    public async Task CreateSchemaAsync_SeveralAtOnce_OneSetOfTables()
    {
        using var other = new MariaDbDatabase();
        var stores = Enumerable.Range(0, 4).Select(_ => other.Store()).ToList();

        await Task.WhenAll(stores.Select(store => store.CreateSchemaAsync()));

        Assert.Equal(1L, other.Ask("SELECT count(*) FROM followup_schema_version"));
        stores.ForEach(store => store.Dispose());
    }

    [MariaDbFact]
    public async Task GenerateCreateScript_RunByHandTwice_MakesTheTables()
    {
        using var other = new MariaDbDatabase();
        other.Ask(SqlDialect.MariaDb.GenerateCreateScript(schema: other.Schema));
        other.Ask(SqlDialect.MariaDb.GenerateCreateScript(schema: other.Schema));
        using var store = other.Store();

        await store.CheckHealthAsync();
    }

    [MariaDbFact]
    public async Task TryImportAsync_TextsOfManyPackets_AllThere()
    {
        using var store = database.Store();
        var details = new string('ñ', 4_000);
        var commits = Enumerable.Range(0, 250).Select(number => Sale.Of($"I-{number}").Do(
            new OperationChange.Opened { TimeZone = "Etc/UTC", At = Sale.Start, By = "ana" },
            new OperationChange.FollowUpScheduled { FollowUp = Long(1) },
            new OperationChange.FollowUpScheduled { FollowUp = Long(2) })).ToList();

        Assert.True(await store.TryImportAsync(commits, CancellationToken.None));

        Assert.Equal(500L, database.Ask($"SELECT count(*) FROM followup_follow_ups WHERE details = '{details}'"));

        FollowUpSnapshot Long(int number)
        {
            var followUp = FollowUps.Pending(number, "ana");
            followUp.Details = details;
            return followUp;
        }
    }

    [MariaDbFact]
    public async Task GroupFollowUpsAsync_MoreThanAThousandBranches_AllTold()
    {
        using var store = database.Store();
        await store.TryImportAsync([.. Enumerable.Range(0, 1_100).Select(number => Sale.Of($"B-{number}", "many").Open(branch: $"{number}"))], CancellationToken.None);
        var grouping = new FollowUpGrouping(FollowUpColumn.Branch) { Periods = [new(["America/Mexico_City"], new(2026, 1, 1), new(2026, 12, 31))] };

        var groups = await store.GroupFollowUpsAsync(new("many"), grouping, ReadOptions.Latest, CancellationToken.None);

        Assert.Equal(1_100, groups.Count);
    }

    private OperationCommit Next() => sale.Do(new OperationChange.Described { Title = "changed" });

    // The server shows its transactions anew only when nobody has looked for 100 ms.
    private async Task UntilWaitingAsync(Task waits)
    {
        var waiting = "SELECT count(*) FROM information_schema.innodb_trx JOIN information_schema.processlist ON id = trx_mysql_thread_id "
            + $"WHERE trx_state = 'LOCK WAIT' AND db = '{database.Schema}'";
        while (!waits.IsCompleted && (long)database.Ask(waiting)! == 0) await Task.Delay(200);
    }

    private void KillOthers()
    {
        using var connection = database.Open();
        var ids = (string)MariaDbDatabase.Ask(
            connection, $"SELECT group_concat(id) FROM information_schema.processlist WHERE id <> connection_id() AND db = '{database.Schema}'")!;
        foreach (var id in ids.Split(',')) MariaDbDatabase.Ask(connection, $"KILL {id}");
    }
}
