namespace FollowUpKit.Tests.Import;

/// <summary>That a history streams: how much of it is read ahead, and how often.</summary>
public sealed class ImportReaderTests
{
    private const int Sales = 5_000;

    private int _operationsRead;
    private int _followUpsRead;

    [Fact]
    public void ReadChains_LongHistory_IsNeverReadAheadOfTheChain()
    {
        var ahead = ImportReader.ReadChains(Operations(), FollowUps(), _ => { })
            .Select((chain, index) => (Operations: _operationsRead - (2 * index), FollowUps: _followUpsRead - (2 * index)))
            .ToList();

        Assert.Equal(Sales, ahead.Count);
        Assert.InRange(ahead.Max(read => read.Operations), 1, 4);
        Assert.InRange(ahead.Max(read => read.FollowUps), 1, 3);
    }

    [Fact]
    public void ReadChains_ManyStrayRowsOfOneOperation_SearchForItOnce()
    {
        var stray = 0;

        var chains = ImportReader.ReadChains(Operations(), Enumerable.Range(1, 1_000).Select(line => Row(line, "X")), _ => stray++).Count();

        Assert.Equal((Sales, 1_000), (chains, stray));
        Assert.InRange(_operationsRead, 2 * Sales, 3 * Sales);
    }

    [Fact]
    public void ReadChains_OperationsWithoutFollowUps_ComeWithEmptyChains()
    {
        var chains = ImportReader.ReadChains([Row(2, "A"), Row(3, "B"), Row(4, "C")], [Row(2, "C"), Row(3, "C")], _ => { });

        Assert.Equal(["A 0", "B 0", "C 2"], chains.Select(chain => $"{chain.Operation.OperationId} {chain.FollowUps.Count}"));
    }

    private static ImportRow Row(int line, string operation) =>
        new(line, new Dictionary<string, string> { ["operation_id"] = operation });

    private IEnumerable<ImportRow> Operations()
    {
        for (var sale = 0; sale < Sales; sale++)
        {
            _operationsRead++;
            yield return Row(sale + 2, $"S-{sale}");
        }
    }

    private IEnumerable<ImportRow> FollowUps()
    {
        for (var row = 0; row < 2 * Sales; row++)
        {
            _followUpsRead++;
            yield return Row(row + 2, $"S-{row / 2}");
        }
    }
}
