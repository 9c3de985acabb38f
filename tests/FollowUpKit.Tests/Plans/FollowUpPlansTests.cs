namespace FollowUpKit.Tests;

public sealed class FollowUpPlansTests
{
    private static readonly FollowUpPlanStep Call = new("call", Plans.Call);

    private static readonly Dictionary<string, Action> Refused = new()
    {
        ["Two steps of the plan 'a' have the code 'call'. (Parameter 'steps')"] = () => new FollowUpPlan("a", Call, Call),
        ["The plan 'a' has no step 'visit', which one of its rules names. (Parameter 'rules')"] =
            () => new FollowUpPlan("a", Call).WithRules(new NextStepRule(new NextStepAction.GoToStep("visit"))),
        ["The plan 'a' has no step 'close', which one of its rules names. (Parameter 'rules')"] =
            () => new FollowUpPlan("a", Call).WithRules(new NextStepRule(new NextStepAction.Nothing()).ForSteps("call", "close")),
        ["Two plans have the code 'a'. (Parameter 'plans')"] = () => new FollowUpPlans([new("a", Call), new("a", Call)]),
        ["A rule of no plan names the step 'call'; only a rule of a plan can name a step. (Parameter 'rules')"] =
            () => new FollowUpPlans([new("a", Call)], [new NextStepRule(new NextStepAction.Nothing()).ForSteps("call")]),
        ["A rule starts the plan 'b', which is not among the plans. (Parameter 'plans')"] =
            () => new FollowUpPlans([new FollowUpPlan("a", Call).WithRules(new NextStepRule(new NextStepAction.StartPlan("b")))]),
        ["A template has reminders counted from the due value, not on dates of their own. (Parameter 'reminders')"] =
            () => Plans.Call.WithReminders(Reminder.At(Some.Today.AtMidnight())),
    };

    public static TheoryData<string> Messages { get; } = [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Constructor_DoesNotHoldTogether_IsRefused(string message) => Assert.Equal(message, Assert.Throws<ArgumentException>(Refused[message]).Message);

    [Fact]
    public void Find_Code_IsComparedExactly()
    {
        Assert.Equal("care", Plans.Quotation.Find("care")?.Code);
        Assert.Null(Plans.Quotation.Find("Care"));
        Assert.Equal("visit", Plans.Quotation.Find("quotation")!.Find("visit")?.Code);
        Assert.Null(Plans.Quotation.Find("quotation")!.Find("VISIT"));
    }

    [Fact]
    public void WithAgent_NamedAndChosen_TheLastOneHolds()
    {
        Assert.Equal((null, NextStepAgent.CurrentUser), Parts(Plans.Call.WithAgent("ana").WithAgent(NextStepAgent.CurrentUser)));
        Assert.Equal(("ana", null), Parts(Plans.Call.WithAgent(NextStepAgent.CurrentUser).WithAgent("ana")));
    }

    [Fact]
    public void ToString_IsForLogs() => Assert.Equal(
        ["2 plans, 4 rules", "care", "ask", "Is all well?"],
        [$"{Plans.Quotation}", $"{Plans.Quotation.Plans[1]}", $"{Plans.Quotation.Plans[1].Steps[0]}", $"{Plans.Quotation.Plans[1].Steps[0].FollowUp}"]);

    private static (string? Agent, NextStepAgent? Choice) Parts(FollowUpTemplate template) => (template.Agent, template.NextStepAgent);
}
