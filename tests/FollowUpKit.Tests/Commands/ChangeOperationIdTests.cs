using FollowUpKit.Storage;

namespace FollowUpKit.Tests;

public sealed class ChangeOperationIdTests
{
    private static readonly OperationId NewId = "P-77";

    [Fact]
    public void Decide_NewKey_ChainGoesWithIt()
    {
        var chase = Given.InProgress();
        var before = chase.Sale.ToSnapshot();

        var after = chase.Do(new ChangeOperationId(Chase.Id, NewId)).Sale.ToSnapshot();

        Assert.Equal(("P-77", before.Version + 1, before.Version + 1), (after.OperationId, after.Version, after.VisibleVersion));
        Assert.Equal(before with { OperationId = "P-77", Version = 0, VisibleVersion = 0, FollowUps = [] }, after with { Version = 0, VisibleVersion = 0, FollowUps = [] });
        Assert.Equal(before.FollowUps.Select(followUp => followUp with { Reminders = [] }), after.FollowUps.Select(followUp => followUp with { Reminders = [] }));
    }

    [Fact]
    public void Decide_NewKey_HistoryKeepsBoth()
    {
        var change = Assert.IsType<OperationChange.OperationIdChanged>(Assert.Single(Given.Opened().Do(new ChangeOperationId(Chase.Id, NewId)).Accepted.Changes));

        Assert.Equal((Chase.Id.Value, "P-77"), (change.Before, change.After));
    }

    [Fact]
    public void Decide_SameKey_NoChange() => Assert.Empty(Given.Opened().Do(new ChangeOperationId(Chase.Id, Chase.Id)).Accepted.Changes);

    [Theory]
    [InlineData("in progress")]
    [InlineData("concluded")]
    [InlineData("withdrawn")]
    public void Decide_KeyOfAnother_Refused(string state)
    {
        var chase = CommandTable.State(state).Beside(Given.Opened().Sale);

        Assert.Equal(RuleCodes.OperationIdTaken, chase.CodeOf(new ChangeOperationId(Chase.Id, NewId)));
    }

    [Fact]
    public void Replay_BeforeTheChange_HasTheKeyOfThatTime()
    {
        var chase = Given.Nothing();
        var history = new List<AcceptedCommand>();
        foreach (var command in new OperationCommand[] { Some.Opening, new ChangeOperationId(Chase.Id, NewId), new ChangeOperationId(NewId, "P-78") })
        {
            history.Add(chase.At(Chase.Start.Plus(NodaTime.Duration.FromHours(history.Count))).Do(command).Accepted);
        }

        var keys = Enumerable.Range(0, 3).Select(hour => SalesOperation.Replay("P-78", history, Chase.Start.Plus(NodaTime.Duration.FromHours(hour)))!.Id.Value);

        Assert.Equal(["S-1", "P-77", "P-78"], keys);
    }
}
