namespace FollowUpKit.Tests;

/// <summary>Whose the next step is: a sale of ana, whose pending follow-up was reassigned to beto, and whose result carla captures.</summary>
public sealed class NextStepAgentTests
{
    /// <summary>The rule of the options; the choice of the draft; the agent of the next step.</summary>
    public static TheoryData<NextStepAgent?, NextStepAgent?, string> WithResult { get; } = new()
    {
        // By default it stays with whoever has the follow-up.
        { null, null, "beto" },
        { NextStepAgent.FollowUpAgent, null, "beto" },
        { NextStepAgent.OperationAgent, null, "ana" },
        { NextStepAgent.CurrentUser, null, "carla" },

        // The draft decides before the options.
        { NextStepAgent.OperationAgent, NextStepAgent.FollowUpAgent, "beto" },
        { NextStepAgent.FollowUpAgent, NextStepAgent.OperationAgent, "ana" },
        { NextStepAgent.FollowUpAgent, NextStepAgent.CurrentUser, "carla" },
    };

    /// <summary>The choice of the draft; the agent of a follow-up that is scheduled without a result.</summary>
    public static TheoryData<NextStepAgent?, string> Alone { get; } = new()
    {
        { null, "ana" },
        { NextStepAgent.FollowUpAgent, "beto" },
        { NextStepAgent.OperationAgent, "ana" },
        { NextStepAgent.CurrentUser, "carla" },
    };

    [Theory]
    [MemberData(nameof(WithResult))]
    public void Decide_ResultWithNext_IsOfTheChosenAgent(NextStepAgent? rule, NextStepAgent? choice, string agent)
    {
        var chase = Reassigned();
        if (rule is { } given) chase.With(rules => rules.NextStepAgent = given);

        Assert.Equal(agent, chase.Do(Some.Result().WithNext(Draft(choice))).FollowUp(2).Agent);
    }

    [Theory]
    [MemberData(nameof(Alone))]
    public void Decide_ScheduledAlone_IsOfTheSaleUnlessTheDraftChooses(NextStepAgent? choice, string agent)
    {
        var chase = Reassigned().With(rules => rules.NextStepAgent = NextStepAgent.CurrentUser).Do(Some.Result());

        Assert.Equal(agent, chase.Do(new ScheduleFollowUp(Chase.Id, Draft(choice))).FollowUp(2).Agent);
    }

    [Fact]
    public void Decide_NamedAgent_GoesBeforeTheRule() =>
        Assert.Equal("dora", Reassigned().Do(Some.Result().WithNext(Some.Draft(12).WithAgent("dora"))).FollowUp(2).Agent);

    [Fact]
    public void Decide_FollowUpOfNobody_IsOfTheSale() => Assert.Equal(
        "ana", Given.Pending().Do(new ReassignFollowUp(Chase.Id, null)).Do(Some.Result().WithNext(Some.Draft(12))).FollowUp(2).Agent);

    [Fact]
    public void Decide_SaleTransferredWithoutItsPending_StaysWithTheFollowUp() => Assert.Equal(
        "ana", Given.Pending().Do(new TransferOperation(Chase.Id).ToAgent("beto")).Do(Some.Result().WithNext(Some.Draft(12))).FollowUp(2).Agent);

    [Fact]
    public void Decide_SaleHandedOver_GoesOnWithTheNewAgent() => Assert.Equal(
        "luis", Given.Pending().Do(new HandOverOperation(Chase.Id, "luis").FromAgent("ana")).Do(Some.Result().WithNext(Some.Draft(12))).FollowUp(2).Agent);

    [Fact]
    public void Decide_FirstFollowUp_IsOfTheSale() =>
        Assert.Equal("ana", Given.Nothing().Do(Some.Opening.WithFirst(Draft(NextStepAgent.FollowUpAgent))).FollowUp(1).Agent);

    [Fact]
    public void Decide_BasedOnAnotherFollowUp_IsOfItsAgent()
    {
        var chase = Reassigned().Do(Some.Result().WithNext(Some.Draft(12).WithAgent("dora")))
            .Do(Some.Result(8, 40).OnFollowUp(2).WithNext(Some.Draft(13).BasedOn(1)));

        Assert.Equal("beto", chase.FollowUp(3).Agent);
    }

    [Fact]
    public void WithAgent_NamedAndChosen_TheLastOneHolds()
    {
        Assert.Equal((null, NextStepAgent.CurrentUser), Parts(Some.Draft().WithAgent("ana").WithAgent(NextStepAgent.CurrentUser)));
        Assert.Equal(("ana", null), Parts(Some.Draft().WithAgent(NextStepAgent.CurrentUser).WithAgent("ana")));
    }

    private static (string? Agent, NextStepAgent? Choice) Parts(FollowUpDraft draft) => (draft.Agent, draft.NextStepAgent);

    private static FollowUpDraft Draft(NextStepAgent? choice) => choice is { } chosen ? Some.Draft(12).WithAgent(chosen) : Some.Draft(12);

    private static Chase Reassigned() => Given.Pending().Do(new ReassignFollowUp(Chase.Id, "beto")).By("carla");
}
