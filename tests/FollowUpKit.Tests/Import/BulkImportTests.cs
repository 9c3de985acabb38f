using NodaTime.Testing;

namespace FollowUpKit.Tests.Import;

public sealed class BulkImportTests
{
    private const int AtOnce = 250;

    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task ImportAsync_ThatManyOperations_TheNextAreBegunWhileTheFirstAreWritten()
    {
        var secondIsBegun = new TaskCompletionSource();
        var store = new GatedImportStore(number =>
        {
            if (number > 1) secondIsBegun.SetResult();
            return secondIsBegun.Task;
        });

        var counts = await ImportAsync(store, Rows(2 * AtOnce)).WaitAsync(Enough);

        Assert.Equal(2 * AtOnce, counts.OperationsImported);
    }

    [Fact]
    public async Task ImportAsync_RowsThatCannotBeRead_ThrownOnceNothingIsBeingWritten()
    {
        var written = new TaskCompletionSource();
        var store = new GatedImportStore(_ => written.Task);

        var import = ImportAsync(store, Rows(AtOnce + 1).Concat(Unreadable()));

        Assert.Equal(1, store.Begun);
        Assert.False(import.IsCompleted);
        written.SetResult();
        Assert.Equal("Out of paper.", (await Assert.ThrowsAsync<InvalidDataException>(() => import)).Message);
        Assert.Equal(1, store.Ended);
    }

    [Fact]
    public async Task ImportAsync_StoreFails_ThrownOnceNothingIsBeingWritten()
    {
        var second = new TaskCompletionSource();
        var store = new GatedImportStore(number => number == 1 ? throw new InvalidDataException("Out of ink.") : second.Task);

        var import = ImportAsync(store, Rows(2 * AtOnce));

        Assert.False(import.IsCompleted);
        second.SetResult();
        Assert.Equal("Out of ink.", (await Assert.ThrowsAsync<InvalidDataException>(() => import)).Message);
        Assert.Equal(1, store.Ended);
    }

    [Fact]
    public async Task ImportAsync_InsideATransaction_RowsAreReadWhileNothingIsBeingWritten()
    {
        GatedImportStore store = null!;
        store = new GatedImportStore(async _ => await Task.Yield(), servesConcurrentCalls: false);
        var rows = Rows(3 * AtOnce).Select(row => store.Begun == store.Ended ? row : throw new InvalidDataException("The connection is in use."));

        Assert.Equal(3 * AtOnce, (await ImportAsync(store, rows)).OperationsImported);
    }

    private static Task<ImportCounts> ImportAsync(GatedImportStore store, IEnumerable<ImportRow> operations) =>
        new FollowUpImporter(store, new FakeClock(Importing.Now), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }).ImportAsync(
            operations.Select(row => new ImportChain([row], [])), row => Assert.Equal(ImportRowOutcome.Imported, row.Outcome));

    private static List<ImportRow> Rows(int count) => [.. Csv.Rows(
        string.Concat(Enumerable.Range(1, count).Select(i => $"S-{i},Sale,C-1,West,ana,2011-10-28T09:00,Europe/Amsterdam,,\n")), ImportColumns.Operations)];

    private static IEnumerable<ImportRow> Unreadable()
    {
        yield return Rows(1)[0];
        throw new InvalidDataException("Out of paper.");
    }
}
