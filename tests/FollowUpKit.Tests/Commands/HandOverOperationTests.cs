namespace FollowUpKit.Tests;

/// <summary>A sale of ana with three pending follow-ups, of ana, of beto and of nobody.</summary>
public sealed class HandOverOperationTests
{
    private static readonly HandOverOperation ToLuis = new(Chase.Id, "luis");

    private static readonly Dictionary<string, HandOverOperation> Commands = new()
    {
        ["all"] = ToLuis,
        ["of ana"] = ToLuis.FromAgent("ana"),
        ["of beto"] = ToLuis.FromAgent("beto"),
        ["of nobody"] = ToLuis.FromAgent(null),
        ["of somebody who has nothing"] = ToLuis.FromAgent("dora"),
        ["of ana, the sale"] = ToLuis.FromAgent("ana").OnlyOperation(),
        ["of ana, the follow-ups"] = ToLuis.FromAgent("ana").OnlyPending(),
        ["all follow-ups"] = ToLuis.OnlyPending(),
        ["of ana, to nobody"] = new HandOverOperation(Chase.Id, null).FromAgent("ana"),
        ["of beto, to ana"] = new HandOverOperation(Chase.Id, "ana").FromAgent("beto"),
        ["of ana, to ana"] = new HandOverOperation(Chase.Id, "ana").FromAgent("ana"),
    };

    /// <summary>The command; the agents of the sale and of its three follow-ups after it, and its changes.</summary>
    public static TheoryData<string, string, string> Rows { get; } = new()
    {
        { "all", "luis: luis luis luis", "Transferred FollowUpReassigned FollowUpReassigned FollowUpReassigned" },
        { "of ana", "luis: luis beto -", "Transferred FollowUpReassigned" },
        { "of beto", "ana: ana luis -", "FollowUpReassigned" },
        { "of nobody", "ana: ana beto luis", "FollowUpReassigned" },
        { "of somebody who has nothing", "ana: ana beto -", "" },
        { "of ana, the sale", "luis: ana beto -", "Transferred" },
        { "of ana, the follow-ups", "ana: luis beto -", "FollowUpReassigned" },
        { "all follow-ups", "ana: luis luis luis", "FollowUpReassigned FollowUpReassigned FollowUpReassigned" },
        { "of ana, to nobody", "-: - beto -", "Transferred FollowUpReassigned" },
        { "of beto, to ana", "ana: ana ana -", "FollowUpReassigned" },
        { "of ana, to ana", "ana: ana beto -", "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Decide_EachSelection_HandsOverWhatIsNamed(string name, string agents, string changes)
    {
        var chase = ThreePending().Do(Commands[name]);

        Assert.Equal((agents, changes), (Agents(chase), chase.Kinds));
    }

    [Fact]
    public void Decide_DoneAndCancelled_StayWithTheirAgents()
    {
        var chase = Given.InProgress().Do(new CancelFollowUp(Chase.Id, "By mail")).Do(ToLuis);

        Assert.Equal(("luis", "ana", "ana"), (chase.Sale.Agent, chase.FollowUp(1).Agent, chase.FollowUp(2).Agent));
    }

    [Fact]
    public void Decide_Concluded_SaleIsHandedOver() => Assert.Equal("luis", Given.Concluded().Do(ToLuis.FromAgent("ana")).Sale.Agent);

    [Fact]
    public void Decide_BranchAndZones_Stay()
    {
        var chase = ThreePending().Do(ToLuis);

        Assert.Equal(("MTY", "America/Mexico_City"), (chase.Sale.Branch, chase.Sale.TimeZone));
    }

    [Fact]
    public void OnlyOperation_AfterOnlyPending_TheLastOneHolds() =>
        Assert.Equal("luis: ana beto -", Agents(ThreePending().Do(ToLuis.OnlyPending().OnlyOperation())));

    private static Chase ThreePending() => Given.Pending(3)
        .Do(new ReassignFollowUp(Chase.Id, "beto").OnFollowUp(2))
        .Do(new ReassignFollowUp(Chase.Id, null).OnFollowUp(3));

    private static string Agents(Chase chase) =>
        $"{chase.Sale.Agent ?? "-"}: {string.Join(' ', Enumerable.Range(1, 3).Select(number => chase.FollowUp(number).Agent ?? "-"))}";
}
