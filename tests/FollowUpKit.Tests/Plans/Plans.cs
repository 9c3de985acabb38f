namespace FollowUpKit.Tests;

/// <summary>Plans that tests begin with.</summary>
internal static class Plans
{
    public static readonly FollowUpTemplate Call = new FollowUpTemplate("Ask about the quotation", DueRule.InBusinessDays(2)).WithKind("call");

    public static readonly FollowUpTemplate Visit = new FollowUpTemplate("Visit the customer", DueRule.InWeeks(1).At(10, 0)).WithKind("visit");

    public static readonly FollowUpTemplate Again = new FollowUpTemplate("Call again", DueRule.InDays(1)).WithKind("call");

    /// <summary>Call, then visit, then close. Who does not answer is called again, and lost the third time. Who accepts is won.</summary>
    public static readonly FollowUpPlans Quotation = new(
        [
            new FollowUpPlan(
                "quotation",
                new FollowUpPlanStep("call", Call),
                new FollowUpPlanStep("visit", Visit),
                new FollowUpPlanStep("close", new FollowUpTemplate("Close", DueRule.InDays(20)).WithCountedFrom(CountedFrom.PlanStart)))
                .WithName("After a quotation")
                .WithRules(
                    new NextStepRule(new NextStepAction.Conclude("lost")).ForOutcomes("no_answer").FromAttempt(3),
                    new NextStepRule(new NextStepAction.Schedule(Again)).ForOutcomes("no_answer"),
                    new NextStepRule(new NextStepAction.GoToStep("close")).ForSteps("call").ForOutcomes("interested"),
                    new NextStepRule(new NextStepAction.ContinuePlan()).ForKinds("visit").ForOutcomes("postponed")),
            new FollowUpPlan("care", new FollowUpPlanStep("ask", new FollowUpTemplate("Is all well?", DueRule.InMonths(3)).WithCountedFrom(CountedFrom.PreviousDue)))
                .WithRecurrence(),
        ],
        [
            new NextStepRule(new NextStepAction.Conclude("won")).ForOutcomes("accepted"),
            new NextStepRule(new NextStepAction.StartPlan("care")).ForOutcomes("delivered"),
            new NextStepRule(new NextStepAction.Nothing()).ForOutcomes("postponed"),
            new NextStepRule(new NextStepAction.Schedule(new FollowUpTemplate("Confirm by mail", DueRule.InDays(1)))).ForKinds("meeting"),
        ]);
}
