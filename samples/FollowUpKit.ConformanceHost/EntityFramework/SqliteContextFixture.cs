using FollowUpKit.Storage.Conformance;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.ConformanceHost;

/// <summary>The store on contexts of Entity Framework on a SQLite file, a new one for each case.</summary>
/// <param name="host">How the ERP sets up its contexts; the plain way unless given.</param>
public sealed class SqliteContextFixture(ErpHost? host = null) : StoreFixture
{
    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;
    private readonly ErpHost host = host ?? new ErpHost();
    private int files;

    /// <inheritdoc/>
    public override string Name => "EF SQLite";

    /// <inheritdoc/>
    public override StoreAbilities Abilities =>
        StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions | StoreAbilities.Savepoints
        | StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.BulkImport | StoreAbilities.ReminderQueue | StoreAbilities.BulkCommits | StoreAbilities.TimeZoneRules | StoreAbilities.DigestQueue | StoreAbilities.LostTransactions;

    private string Path => System.IO.Path.Combine(folder, $"{files}.db");

    /// <inheritdoc/>
    public override async Task ResetAsync()
    {
        files++;
        await using var context = Connect();
        await context.Database.EnsureCreatedAsync();
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenAsync() => Task.FromResult(Session(Connect()));

    /// <inheritdoc/>
    public override Task<HostTransaction> BeginHostTransactionAsync() =>
        Task.FromResult<HostTransaction>(new ContextHostTransaction(Connect()));

    /// <inheritdoc/>
    public override async Task<int> CountHostRowsAsync()
    {
        await using var context = Connect();
        return await context.Sales.CountAsync();
    }

    /// <summary>Goes on with a copy of the file and its log as they are at this moment; whoever is connected stays behind.</summary>
    public override Task CrashAsync()
    {
        var crashed = Path;
        files++;
        File.Copy(crashed, Path);
        if (File.Exists(crashed + "-wal")) File.Copy(crashed + "-wal", Path + "-wal");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<StoreSession> OpenFaultyAsync(CommitFault fault) => Task.FromResult(Session(host.Create(
        builder => builder.UseSqlite(new FaultySqliteConnection($"Data Source={Path};Pooling=False", fault), contextOwnsConnection: true))));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        base.Dispose(disposing);
    }

    private static StoreSession Session(ErpContext context) => new(context.Store(), owned: context);

    private ErpContext Connect() => host.Create(builder => builder.UseSqlite($"Data Source={Path}"));
}
