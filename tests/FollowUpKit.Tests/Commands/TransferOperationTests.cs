namespace FollowUpKit.Tests;

public sealed class TransferOperationTests
{
    private static readonly TransferOperation Transfer = new(Chase.Id);

    [Fact]
    public void Decide_Branch_AgentStays() => Assert.Equal(("GDL", "ana"), BranchAndAgent(Given.Pending().Do(Transfer.ToBranch("GDL"))));

    [Fact]
    public void Decide_Agent_BranchStays() => Assert.Equal(("MTY", "beto"), BranchAndAgent(Given.Pending().Do(Transfer.ToAgent("beto"))));

    [Fact]
    public void Decide_Nulls_TakenAway() =>
        Assert.Equal((null, null), BranchAndAgent(Given.Pending().Do(Transfer.ToBranch(null).ToAgent(null))));

    [Fact]
    public void Decide_Agent_PendingStayWithTheirs() => Assert.Equal("ana", Given.Pending().Do(Transfer.ToAgent("beto")).FollowUp(1).Agent);

    [Fact]
    public void Decide_AgentWithPending_TheyGoToo()
    {
        var chase = Given.InProgress().Do(Transfer.ToAgentWithPending("beto"));

        Assert.Equal("Transferred FollowUpReassigned", chase.Kinds);
        Assert.Equal(("ana", "beto"), (chase.FollowUp(1).Agent, chase.FollowUp(2).Agent));
    }

    [Fact]
    public void ToAgent_AfterAgentWithPending_PendingStayWithTheirs() =>
        Assert.Equal("ana", Given.Pending().Do(Transfer.ToAgentWithPending("beto").ToAgent("carla")).FollowUp(1).Agent);

    [Fact]
    public void Decide_SameAgentWithPendingOfAnother_OnlyTheyGo() => Assert.Equal(
        "FollowUpReassigned", Given.Pending().Do(new ReassignFollowUp(Chase.Id, "beto")).Do(Transfer.ToAgentWithPending("ana")).Kinds);

    [Fact]
    public void Decide_AgentWithPendingOfThatAgent_NothingToReassign() => Assert.Equal(
        "Transferred", Given.Pending().Do(new ReassignFollowUp(Chase.Id, "beto")).Do(Transfer.ToAgentWithPending("beto")).Kinds);

    [Fact]
    public void Decide_BranchInAnotherZone_ZonesStay()
    {
        var chase = Given.Pending().With(options => options.BranchTimeZones["TIJ"] = "America/Tijuana").Do(Transfer.ToBranch("TIJ"));

        Assert.Equal(("America/Mexico_City", "America/Mexico_City"), (chase.Sale.TimeZone, chase.FollowUp(1).Due.TimeZone));
        Assert.Equal("America/Mexico_City", chase.With(rules => rules.PendingLimit = 2).Do(new ScheduleFollowUp(Chase.Id, Some.Draft(12))).FollowUp(2).Due.TimeZone);
    }

    private static (string? Branch, string? Agent) BranchAndAgent(Chase chase) => (chase.Sale.Branch, chase.Sale.Agent);
}
