namespace FollowUpKit.Tests.Import;

/// <summary>Rows that are not in the order in which they should come.</summary>
public sealed class ImportOrderTests
{
    private readonly Importing _importing = new(new InMemoryOperationStore());

    [Theory]
    // In order
    [InlineData("A B C", "A A B C", "A2 B1 C1", 0)]
    [InlineData("A B C", "C", "A0 B0 C1", 0)]
    // In any other order
    [InlineData("A B C", "B A C", "A1 B1 C1", 0)]
    [InlineData("A B", "A B A", "A2 B1", 0)]
    [InlineData("C A B", "B A B", "C0 A1 B2", 0)]
    // No operation at all, at each end and in the middle
    [InlineData("A B", "X A Y B Z", "A1 B1", 3)]
    // An operation twice: with its row once
    [InlineData("A A B", "A B", "A1 B1", 1)]
    [InlineData("A B A", "A B A", "A2 B1", 1)]
    public async Task ImportAsync_AnyOrder_EachRowIsInOrRefusedOnce(string operations, string followUps, string stored, int refused)
    {
        var counts = await _importing.RunAsync(
            string.Concat(operations.Split(' ').Select(id => $"{id},,,,ana,2011-10-28T09:00,Etc/UTC,,\n")), Numbered(followUps.Split(' ')));

        Assert.Equal(stored, await StoredAsync(operations.Split(' ').Distinct()));
        Assert.Equal(refused, _importing.Rejections.Count);
        Assert.Equal(refused, counts.OperationsRefused + counts.FollowUpsRefused);
        Assert.Equal(operations.Split(' ').Length, counts.OperationsImported + counts.OperationsRefused);
        Assert.Equal(followUps.Split(' ').Length, counts.FollowUpsImported + counts.FollowUpsRefused);
    }

    [Theory]
    [InlineData("A,2,,Later,ana,2011-10-28T11:00,2011-10-30,,2011-10-28T11:30,Yes,,\nA,1,,Earlier,ana,2011-10-28T10:00,2011-10-30,,2011-10-28T10:30,Yes,,\n")]
    [InlineData("A,,,Later,ana,2011-10-28T11:00,2011-10-30,,2011-10-28T11:30,Yes,,\nA,,,Earlier,ana,2011-10-28T10:00,2011-10-30,,2011-10-28T10:30,Yes,,\n")]
    public async Task ImportAsync_FollowUpsInAnyOrder_ByNumberElseByTime(string followUps)
    {
        await _importing.RunAsync("A,,,,ana,2011-10-28T09:00,Etc/UTC,,\n", followUps);

        Assert.Empty(_importing.Rejections);
        Assert.Equal(["Later", "Earlier"], (await _importing.FollowUps.FindAsync("A"))!.FollowUps.Select(followUp => followUp.Subject));
    }

    /// <summary>A follow-up of each, half an hour after the other, with its number in its operation.</summary>
    private static string Numbered(string[] ids) => string.Concat(ids.Select((id, i) =>
        $"{id},{1 + ids.Take(i).Count(other => other == id)},,Call,ana,2011-10-28T1{i}:00,2011-10-30,,2011-10-28T1{i}:30,Yes,,\n"));

    private async Task<string> StoredAsync(IEnumerable<string> ids)
    {
        var stored = new List<string>();
        foreach (var id in ids) stored.Add($"{id}{(await _importing.FollowUps.FindAsync(id))?.FollowUps.Count}");
        return string.Join(' ', stored);
    }
}
