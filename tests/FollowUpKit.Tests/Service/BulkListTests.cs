using FollowUpKit.Tests.Bulk;

namespace FollowUpKit.Tests.Service;

public sealed class BulkListTests
{
    private const string Run = "new-series";

    private readonly InMemoryOperationStore _store = new();

    private FollowUpService FollowUps => new Office(_store).Ana;

    private FollowUpBulkService Bulk => new(FollowUps);

    [Theory]
    // The list of old and new keys over the sales A, B, C and D; what came of each in the order of the run; the titles and keys after it.
    [InlineData("A>X B>Y", "A>X Changed, B>Y Changed", "C:C D:D X:A Y:B")]
    [InlineData("A>B B>C C>X", "C>X Changed, B>C Changed, A>B Changed", "B:A C:B D:D X:C")]
    [InlineData("B>C A>B C>X", "C>X Changed, B>C Changed, A>B Changed", "B:A C:B D:D X:C")]
    [InlineData("A>B", "A>B operation_id_taken", "A:A B:B C:C D:D")]
    [InlineData("A>X B>X", "A>X Changed, B>X operation_id_taken", "B:B C:C D:D X:A")]
    [InlineData("A>B B>A C>X", "B>A operation_id_taken, A>B operation_id_taken, C>X Changed", "A:A B:B D:D X:C")]
    [InlineData("E>X A>A", "E>X operation_not_found, A>A Unchanged", "A:A B:B C:C D:D")]
    public async Task ExecuteAsync_ChangesOfKey_WaitForThoseThatFreeTheirKeys(string list, string outcomes, string after)
    {
        await FillAsync();
        var commands = Commands(list);

        Assert.Equal(outcomes, await ToldAsync((results, run) => Bulk.CheckAsync(run, commands, results)));
        Assert.Equal(outcomes, await ToldAsync((results, run) => Bulk.ExecuteAsync(run, commands, results)));
        Assert.Equal(after, await SalesAsync());
    }

    [Fact]
    public async Task ExecuteAsync_RunOfKeysAgain_RecognisesEach()
    {
        await FillAsync();
        await Bulk.ExecuteAsync(Run, Commands("A>B B>C C>X"));

        var told = await ToldAsync((results, run) => Bulk.ExecuteAsync(run, Commands("A>B B>C C>X D>Y"), results));

        Assert.Equal("C>X Repeated, B>C Repeated, A>B Repeated, D>Y Changed", told);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task ExecuteAsync_MergesInterruptedAndRepeated_EachIsDoneOnce(int commit)
    {
        await FillAsync();
        OperationCommand[] merges = [new MergeOperations("A", "B", "Twice"), new MergeOperations("A", "C", "Twice"), new MergeOperations("D", "A", "Twice")];
        foreach (var interruption in Enum.GetValues<Interruption>())
        {
            var broken = new FollowUpBulkService(FollowUps.WithStore(new InterruptedStore(_store, commit, interruption)));
            await Record.ExceptionAsync(() => broken.ExecuteAsync(Run, merges));
        }

        var counts = await Bulk.ExecuteAsync(Run, merges);

        Assert.Equal((3L, 3L), (counts.Total, counts.Changed + counts.Repeated));
        Assert.Equal(4, (await FollowUps.FindAsync("D"))!.FollowUps.Count);
        Assert.Equal("D", (await FollowUps.FindAsync("A"))!.Withdrawal!.MergedInto!.Value);
    }

    [Fact]
    public async Task ExecuteAsync_SeveralCommandsOnOneSale_AllAreDoneAndEqualOnesOnce()
    {
        await FillAsync();
        OperationCommand[] commands = [new DescribeOperation("A").WithTitle("One"), new DescribeOperation("A").WithCustomer("C-7"), new DescribeOperation("A").WithTitle("One")];

        var counts = await Bulk.ExecuteAsync(Run, commands);

        Assert.Equal((2L, 1L), (counts.Changed, counts.Repeated));
    }

    [Fact]
    public async Task ExecuteAsync_ListWithNull_IsMisuse() =>
        await Assert.ThrowsAsync<ArgumentException>("commands", () => Bulk.ExecuteAsync(Run, [null!]));

    private static OperationCommand[] Commands(string list) =>
        [.. list.Split(' ').Select(pair => pair.Split('>')).Select(pair => new ChangeOperationId(pair[0], pair[1]))];

    private static async Task<string> ToldAsync(Func<Action<BulkResult>, string, Task<BulkCounts>> run)
    {
        var told = new List<string>();
        await run(result => told.Add($"{result.OperationId}>{((ChangeOperationId)result.Command).NewId} {result.Violation?.Code ?? $"{result.Outcome}"}"), Run);
        return string.Join(", ", told);
    }

    private async Task FillAsync()
    {
        foreach (var id in new[] { "A", "B", "C", "D" }) await FollowUps.ExecuteAsync(new OpenOperation(id).WithTitle(id).WithFirst(Some.Draft()));
    }

    /// <summary>The keys that are there, each with the title of its sale.</summary>
    private async Task<string> SalesAsync()
    {
        var sales = new List<string>();
        foreach (var id in "ABCDXY") if (await FollowUps.FindAsync($"{id}") is { } sale) sales.Add($"{id}:{sale.Title}");
        return string.Join(" ", sales);
    }
}
