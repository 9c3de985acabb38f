using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class ReopenOperationTests
{
    [Fact]
    public void Decide_Alone_LeavesNoNextStep()
    {
        var chase = Given.Concluded().Do(new ReopenOperation(Chase.Id, "They called"));

        Assert.Null(chase.Sale.Conclusion);
        Assert.True(chase.Sale.IndicatorAt(Chase.Start).HasNoNextStep);
        Assert.Equal("They called", Assert.IsType<OperationChange.Reopened>(Assert.Single(chase.Accepted.Changes)).Reason);
    }

    [Fact]
    public void Decide_Concluded_RecordsTheConclusionThatItUndoesAndTheLocalDate()
    {
        var chase = Given.Concluded();
        var conclusion = chase.Sale.Conclusion!.ToSnapshot();
        chase.Do(new ReopenOperation(Chase.Id, "They called"));

        var reopened = Assert.IsType<OperationChange.Reopened>(Assert.Single(chase.Accepted.Changes));
        Assert.Equal(conclusion, reopened.Conclusion);
        Assert.Equal(chase.Accepted.At.InZone(DateTimeZoneProviders.Tzdb[chase.Sale.TimeZone]).Date, reopened.Date);
    }

    [Fact]
    public void Decide_WithNext_SchedulesItAfterTheLastDone()
    {
        var chase = Given.Concluded().Do(new ReopenOperation(Chase.Id, "They called").WithNext(Some.Draft(20)));

        Assert.Equal("Reopened FollowUpScheduled", chase.Kinds);
        Assert.Equal((2, 1, 2), (chase.Accepted.NextFollowUpNumber, chase.FollowUp(2).PreviousNumber, Assert.Single(chase.Sale.Pending).Number));
    }

    [Fact]
    public void Decide_WithNextInUnknownZone_Refused() => Assert.Equal(
        RuleCodes.UnknownTimeZone,
        Given.Concluded().CodeOf(new ReopenOperation(Chase.Id, "They called").WithNext(new("Call", Due.On(Some.Today).WithTimeZone("Mars/Olympus")))));

    [Fact]
    public void Decide_ThenConcludeAgain_Accepted() =>
        Assert.Equal("lost", Given.Concluded().Do(new ReopenOperation(Chase.Id, "They called")).Do(new ConcludeOperation(Chase.Id, "lost")).Sale.Conclusion!.Outcome);
}
