using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

public sealed class StoreConformanceRunTests
{
    private static readonly StoreCase[] Three = [StoreCases.Get("CON-001"), StoreCases.Get("CON-003"), StoreCases.Get("TRA-012")];

    [Fact]
    public async Task RunAsync_HonestStore_HeldAndNotPromisedButNeverPassed()
    {
        using var fixture = new InMemoryFixture();

        var report = await StoreConformance.RunAsync(fixture, Three);

        Assert.Equal([StoreVerdict.Held, StoreVerdict.Held, StoreVerdict.NotPromised], report.Rows.Select(row => row.Verdict));
        Assert.Equal(StoreAbilities.HostTransactions, report.Rows[2].Missing);
        Assert.Throws<NotSupportedException>(report.Rows[2].EnsureHeld);
        Assert.True(report.Conforms);
    }

    [Fact]
    public async Task RunAsync_BadStore_BrokenWithWhatWasExpectedAndFound()
    {
        using var fixture = new SabotagedFixture(inner => new Writers.LastWriteWins(inner));

        var report = await StoreConformance.RunAsync(fixture, Three);

        Assert.False(report.Conforms);
        Assert.Equal(StoreVerdict.Broken, report.Rows[1].Verdict);
        var broken = Assert.Throws<BrokenPromiseException>(report.Rows[1].EnsureHeld);
        Assert.Equal("refusal of a commit for version 1: StorageConflictException", broken.Expected);
        Assert.Equal("no error", broken.Found);
    }

    [Fact]
    public async Task ToTable_TwoStores_ALineForEachCaseAndWhatWasBrokenBelow()
    {
        using var honest = new InMemoryFixture();
        using var bad = new SabotagedFixture(inner => new Writers.LastWriteWins(inner));

        var table = ConformanceReport.ToTable([await StoreConformance.RunAsync(honest, Three), await StoreConformance.RunAsync(bad, Three)]);

        Assert.Equal(
            """
            case     in-memory     sabotaged     promise
            CON-001  held          held          An operation that was never stored is not found.
            CON-003  held          BROKEN        A commit for an older version is refused as a conflict, and what is stored stays.
            TRA-012  not promised  not promised  When the host rolls back, neither its row nor the chain is there.

            in-memory: 2 held, 0 broken, 1 not promised
              not promised, lacks HostTransactions: TRA-012

            sabotaged: 1 held, 1 broken, 1 not promised
              CON-003 broken: A commit for an older version is refused as a conflict, and what is stored stays. Expected: refusal of a commit for version 1: StorageConflictException. Found: no error.
              not promised, lacks HostTransactions: TRA-012

            """,
            table);
    }

    [Fact]
    public async Task RunAsync_EmptyOfCases_EmptyReport()
    {
        using var fixture = new InMemoryFixture();

        Assert.Empty((await StoreConformance.RunAsync(fixture, [])).Rows);
    }

    [Fact]
    public async Task RunAsync_Cancelled_Cancelled()
    {
        using var fixture = new InMemoryFixture();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreConformance.RunAsync(fixture, new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("QUE-015", "a reader, as the fixture promises Reading")]
    [InlineData("VAL-008", "a history, as the fixture promises History")]
    [InlineData("TRA-008", "no error")]
    public async Task RunAsync_AbilityPromisedButMissing_Broken(string id, string expected)
    {
        using var fixture = new BoastfulFixture();

        var result = await StoreCases.Get(id).RunAsync(fixture);

        Assert.Equal((StoreVerdict.Broken, expected), (result.Verdict, result.Error?.Expected));
    }

    [Fact]
    public async Task RunAsync_StoreThatNeverAnswers_BrokenWhenPatienceEnds()
    {
        using var fixture = new SilentFixture();

        var result = await StoreCases.Get("CON-001").RunAsync(fixture);

        Assert.Equal("an answer within 00:00:00.0010000", result.Error?.Expected);
    }

    [Fact]
    public async Task RunAsync_ExampleOfTheDocumentation_Holds()
    {
        using var fixture = new ErpStoreFixture();

        (await StoreCases.Get("CON-002").RunAsync(fixture)).EnsureHeld();
        (await StoreCases.Get("CON-003").RunAsync(fixture)).EnsureHeld();
    }

    private sealed class BoastfulFixture : StoreFixture
    {
        public override string Name => "boastful";

        public override StoreAbilities Abilities => StoreAbilities.Reading | StoreAbilities.History | StoreAbilities.HostTransactions;

        public override Task ResetAsync() => Task.CompletedTask;

        public override Task<StoreSession> OpenAsync() => Task.FromResult(new StoreSession(new Bare(new InMemoryOperationStore())));
    }

    private sealed class Bare(IOperationStore inner) : IOperationStore
    {
        public bool OwnsTransaction => inner.OwnsTransaction;

        public bool ServesConcurrentCalls => inner.ServesConcurrentCalls;

        public Task<StoredOperation?> FindAsync(OperationKey key, string? commandId, CancellationToken cancellationToken) =>
            inner.FindAsync(key, commandId, cancellationToken);

        public Task CommitAsync(OperationCommit commit, CancellationToken cancellationToken) => inner.CommitAsync(commit, cancellationToken);
    }

    private sealed class SilentFixture : StoreFixture
    {
        public override string Name => "silent";

        public override StoreAbilities Abilities => StoreAbilities.None;

        public override TimeSpan Timeout => TimeSpan.FromMilliseconds(1);

        public override Task ResetAsync() => new TaskCompletionSource().Task;

        public override Task<StoreSession> OpenAsync() => throw new InvalidOperationException("Never reached.");
    }
}
