using System.Diagnostics;
using System.Globalization;
using FollowUpKit.DatabaseBeside;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using NodaTime.Testing;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The sample of docs/database-beside.md: two databases, and a process that ends between their commits.</summary>
public sealed class DatabaseBesideTests : IDisposable
{
    private static readonly string[] Expected = ["OpenOperation", "CaptureResult", "ConcludeOperation"];

    private readonly string root = Path.Combine(Path.GetTempPath(), $"followupkit-beside-{Guid.NewGuid():N}");
    private readonly FollowUpKitOptions options = new() { DefaultTimeZone = "America/Mexico_City" };

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
    }

    [Fact]
    public async Task Process_KilledAtEachStep_NothingLostAndNothingDoubled()
    {
        var steps = 0;
        for (var killed = true; killed; steps++)
        {
            var folder = Path.Combine(root, steps.ToString(CultureInfo.InvariantCulture));
            killed = await RunAsync(folder, (steps + 1).ToString(CultureInfo.InvariantCulture)) != 0;
            if (killed) Assert.Equal(0, await RunAsync(folder));

            await AssertWholeAsync(folder);
        }

        // Five steps for each of three events, and the run that was killed at none.
        Assert.Equal(16, steps);
    }

    [Fact]
    public async Task SendAsync_RefusedByARule_MarkedWithTheCodeAndTheNextOnesSent()
    {
        var erp = Erp();
        using var store = await StoreAsync(root);
        erp.Save(new SaleEvent.Ordered("Q-1", new LocalDateTime(2026, 3, 6, 10, 0), "Aceptó"), "ordered", "ana");
        erp.Save(new SaleEvent.Quoted("Q-2", "Mesas", "¿Qué le pareció?", new LocalDate(2026, 3, 6)), "quoted", "ana");

        Assert.Equal(2, await Sender(erp, store).SendAsync());

        Assert.Equal("operation_not_found", Assert.Single(erp.ReadRefused()).Refusal);
        Assert.Empty(erp.ReadWaiting());
        Assert.NotNull(await new FollowUpService(store, Clock(), options).FindAsync("Q-2"));
    }

    [Fact]
    public async Task SendAsync_DatabaseBesideOutOfReach_StaysWaiting()
    {
        var erp = Erp();
        erp.Save(new SaleEvent.Quoted("Q-1", "Mesas", "¿Qué le pareció?", new LocalDate(2026, 3, 6)), "quoted", "ana");
        using var nowhere = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={root}/none/none.db"));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Sender(erp, nowhere).SendAsync());

        Assert.Single(erp.ReadWaiting());
        using var store = await StoreAsync(root);
        await Sender(erp, store).SendAsync();
        Assert.Empty(erp.ReadWaiting());
    }

    [Fact]
    public async Task SendAsync_TwoAtOnce_NothingDoubled()
    {
        var erp = Erp();
        using var store = await StoreAsync(root);
        erp.Save(new SaleEvent.Quoted("Q-1", "Mesas", "¿Qué le pareció?", new LocalDate(2026, 3, 6)), "quoted", "ana");
        var other = Sender(erp, store);
        var one = new OutboxSender(erp, store, Clock(), options, point =>
        {
            if (point == "an entry is about to be sent") other.SendAsync().GetAwaiter().GetResult();
        });

        await one.SendAsync();

        Assert.Single(await new FollowUpService(store, Clock(), options).GetHistoryAsync("Q-1"));
        Assert.Empty(erp.ReadRefused());
    }

    private async Task AssertWholeAsync(string folder)
    {
        var erp = ErpIn(folder);
        using var store = await StoreAsync(folder);
        var history = await new FollowUpService(store, Clock(), options).GetHistoryAsync(Office.Sale);

        Assert.Equal("ordered", erp.FindState(Office.Sale));
        Assert.Empty(erp.ReadWaiting());
        Assert.Empty(erp.ReadRefused());
        Assert.Equal(Expected, history.Select(command => command.Kind));
        Assert.All(history, command => Assert.Equal("ana", command.By));
        Assert.Empty((await store.VerifyAsync(new OperationKey("default", Office.Sale), each => each.ToSnapshot()))!.Findings);
    }

    /// <summary>Runs the sample as a process of its own, which kills itself at a step where one is given. The libraries beside it are those of the tests.</summary>
    private static async Task<int> RunAsync(params string[] args)
    {
        var tests = typeof(DatabaseBesideTests).Assembly.Location;
        string[] host = ["exec", "--runtimeconfig", Path.ChangeExtension(tests, "runtimeconfig.json"), "--depsfile", Path.ChangeExtension(tests, "deps.json")];
        using var process = Process.Start(new ProcessStartInfo("dotnet", [.. host, typeof(OutboxSender).Assembly.Location, .. args]) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private ErpDatabase Erp()
    {
        Directory.CreateDirectory(root);
        var erp = ErpIn(root);
        erp.CreateTables();
        return erp;
    }

    private static ErpDatabase ErpIn(string folder) => new(() => new SqliteConnection($"Data Source={Path.Combine(folder, "erp.db")}"));

    private static async Task<RelationalOperationStore> StoreAsync(string folder)
    {
        var store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection($"Data Source={Path.Combine(folder, "follow-ups.db")}"));
        await store.CreateSchemaAsync();
        return store;
    }

    private OutboxSender Sender(ErpDatabase erp, RelationalOperationStore store) => new(erp, store, Clock(), options);

    private static FakeClock Clock() => new(Instant.FromUtc(2026, 3, 6, 23, 0));
}
