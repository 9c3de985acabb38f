namespace FollowUpKit.Tests.Service;

/// <summary>Versions that a person saw, and people at once.</summary>
public abstract partial class ServiceSuite
{
    [Fact]
    public async Task ExecuteAsync_StaleExpectedVersion_ConflictAndNothingWritten()
    {
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale).WithTitle("By Beto"));
        var before = await Office.StateAsync();

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1)));

        Assert.Equal((1L, 2L, "beto", Office.Now), (conflict.ExpectedVersion, conflict.FoundVersion, conflict.ChangedBy, conflict.ChangedAt));
        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_NothingVisibleCameBetween_NoConflict()
    {
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale));

        var receipt = await Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1));

        Assert.Equal((3L, 3L), (receipt.Version, receipt.Operation.VisibleVersion));
    }

    [Fact]
    public async Task ExecuteAsync_VersionOfACommandWithoutChanges_CanBeExpected()
    {
        var seen = await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale));

        Assert.Equal(3, (await Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(seen.Version))).Version);
    }

    [Fact]
    public async Task ExecuteAsync_VersionThatIsNotThereYet_Conflict()
    {
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(2)));

        Assert.Equal((2L, 1L, "ana"), (conflict.ExpectedVersion, conflict.FoundVersion, conflict.ChangedBy));
    }

    [Fact]
    public async Task ExecuteAsync_VisibleChangeBeforeAnInvisibleOne_ConflictNamesTheVisibleOne()
    {
        await Office.Beto.ExecuteAsync(new DescribeOperation(Office.Sale).WithTitle("By Beto"));
        Office.Clock.AdvanceMinutes(1);
        await Office.Of("carla").ExecuteAsync(new DescribeOperation(Office.Sale));

        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(Office.Result().WithExpectedVersion(1)));

        Assert.Equal((3L, "beto", Office.Now), (conflict.FoundVersion, conflict.ChangedBy, conflict.ChangedAt));
    }

    [Fact]
    public async Task ExecuteAsync_OpeningWithExpectedVersionOnAFreeId_Conflict()
    {
        var conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Office.Ana.ExecuteAsync(new OpenOperation("S-2").WithExpectedVersion(1)));

        Assert.Equal((0L, null, null), (conflict.FoundVersion, conflict.ChangedBy, conflict.ChangedAt));
        Assert.Null(await Office.Ana.FindAsync("S-2"));
    }

    [Fact]
    public async Task ExecuteAsync_NoInstantMoves_NothingWritten()
    {
        var before = await Office.StateAsync();

        var receipt = await Office.Beto.ExecuteAsync(new RecalculateDueTimes(Office.Sale).WithCommandId("sweep-1"));

        Assert.Equal((1L, false), (receipt.Version, receipt.WasRepeated));
        Assert.Equal(before, await Office.StateAsync());
    }

    [Fact]
    public async Task ExecuteAsync_TwoAgentsAtOnce_OneWinsAndTheOtherIsToldByWhom()
    {
        string[] people = ["ana", "beto"];

        var outcomes = await Together.RunAsync(people.Select<string, Func<Task<Outcome>>>(
            person => () => Outcome.OfAsync(() => Office.Of(person).ExecuteAsync(Office.Result().OnFollowUp(1)))));

        var winner = people[Array.FindIndex(outcomes, outcome => outcome.Refusal is null)];
        var told = Assert.Single(outcomes, outcome => outcome.Refusal is not null).Refusal!;
        Assert.Equal((RuleCodes.FollowUpDone, winner), (told.Code, told.Values["by"]));
    }
}
