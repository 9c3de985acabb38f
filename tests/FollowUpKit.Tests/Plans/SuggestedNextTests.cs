using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>A command that takes what is proposed. What a person typed stays.</summary>
public sealed class SuggestedNextTests
{
    private static readonly SuggestedNext None = new();

    /// <summary>What was typed; what the next step says of it. All else comes from the plan.</summary>
    private static readonly Dictionary<string, (SuggestedNext Typed, Func<FollowUpDraft, FollowUpDraft> Expected)> Typed = new()
    {
        ["nothing"] = (None, draft => draft),
        ["subject"] = (None.WithSubject("See them"), draft => new FollowUpDraft("See them", draft.Due).WithKind(draft.Kind).WithDetails(draft.Details).WithAgent(draft.Agent).WithReminders([.. draft.Reminders!])),
        ["due"] = (None.WithDue(Due.On(Some.March(20))), draft => new FollowUpDraft(draft.Subject, Due.On(Some.March(20))).WithKind(draft.Kind).WithDetails(draft.Details).WithAgent(draft.Agent).WithReminders([.. draft.Reminders!])),
        ["kind"] = (None.WithKind("mail"), draft => draft.WithKind("mail")),
        ["no kind"] = (None.WithKind(null), draft => draft.WithKind(null)),
        ["details"] = (None.WithDetails("Two"), draft => draft.WithDetails("Two")),
        ["no details"] = (None.WithDetails(null), draft => draft.WithDetails(null)),
        ["agent"] = (None.WithAgent("dora"), draft => draft.WithAgent("dora")),
        ["reminders"] = (None.WithReminders(Reminder.Before(Period.FromHours(2))), draft => draft.WithReminders(Reminder.Before(Period.FromHours(2)))),
        ["no reminders"] = (None.WithReminders(), draft => draft.WithReminders()),
    };

    private static readonly FollowUpPlans Full = new([new FollowUpPlan(
        "p",
        new FollowUpPlanStep("first", Plans.Call),
        new FollowUpPlanStep("second", Plans.Visit.WithDetails("One").WithAgent("luis").WithReminders(Reminder.Before(Period.FromDays(1)))))]);

    public static TheoryData<string> Names { get; } = [.. Typed.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Decide_TypedInPart_StaysAndTheRestIsProposed(string name)
    {
        var (typed, expected) = Typed[name];
        var proposed = new FollowUpDraft("Visit the customer", Due.At(Some.March(9), 10, 0)).WithKind("visit").WithDetails("One").WithAgent("luis").WithReminders(Reminder.Before(Period.FromDays(1)));
        var draft = expected(proposed).WithPlan(new PlanPosition("p", Some.Today, "second"));

        var taken = OnPlan(Full).Do(Some.Result().WithSuggestedNext(typed));

        Assert.Equal(OnPlan(Full).Do(Some.Result().WithNext(draft)).Sale, taken.Sale);
    }

    [Fact]
    public void Decide_NothingProposed_WarnsOfTheReason()
    {
        Assert.Null(Given.Pending().Decide(Some.Result().WithSuggestedNext(), out var decision));

        Assert.Equal((0, "no_next_step_rule"), (decision!.After.Pending.Count, Assert.Single(decision.Warnings).Code));
    }

    [Fact]
    public void Decide_NothingProposedAndAllTyped_IsTheNextStep() => Assert.Equal(
        Given.Pending().Do(Some.Result().WithNext(Some.Draft(12))).Sale,
        Given.Pending().Do(Some.Result().WithSuggestedNext(None.WithSubject("Call them").WithDue(Due.On(Some.March(12))))).Sale);

    [Fact]
    public void Decide_NothingProposedAndTypedInPart_Refused()
    {
        Assert.Equal("next_step_incomplete", Given.Pending().CodeOf(Some.Result().WithSuggestedNext(None.WithSubject("Call them"))));
        Assert.Equal("next_step_incomplete", Given.Pending().CodeOf(Some.Result().WithSuggestedNext(None.WithAgent("beto"))));
    }

    [Fact]
    public void Decide_NothingProposedThoughANextStepIsRequired_Refused() => Assert.Equal(
        "next_step_required", Given.Pending().With(rules => rules.RequiresNextStep = true).CodeOf(Some.Result().WithSuggestedNext()));

    [Fact]
    public void Decide_ConclusionProposed_TakenOnlyWhereAllowed()
    {
        var result = Some.Result().WithOutcome("accepted");
        Assert.Null(OnQuotation().Decide(result.WithSuggestedNext(), out var warned));
        Assert.Equal((null, "conclusion_suggested"), (warned!.After.Conclusion, Assert.Single(warned.Warnings).Code));

        var concluded = OnQuotation().Do(result.WithSuggestedNext(None.WithConclusionAllowed())).Sale;
        Assert.Equal(OnQuotation().Do(result.WithConclusion("won")).Sale, concluded);
    }

    [Fact]
    public void Decide_ConclusionProposedThoughANextStepWasTyped_TakesTheStep()
    {
        var typed = None.WithConclusionAllowed().WithSubject("Call them").WithDue(Due.On(Some.March(12)));

        Assert.Equal("Call them", OnQuotation().Do(Some.Result().WithOutcome("accepted").WithSuggestedNext(typed)).FollowUp(2).Subject);
    }

    [Fact]
    public void Decide_OthersPending_NoConclusion()
    {
        var chase = Given.Pending(2).With(Plans.Quotation);
        Assert.Null(chase.Decide(Some.Result().OnFollowUp(2).WithOutcome("accepted").WithSuggestedNext(None.WithConclusionAllowed()), out var decision));

        Assert.Equal((null, "conclusion_suggested"), (decision!.After.Conclusion, Assert.Single(decision.Warnings).Code));
    }

    [Fact]
    public void Decide_LateRule_WarnsUnlessADueValueWasTyped()
    {
        var chase = OnQuotation().At("2026-03-20T12:00");
        Assert.Null(chase.Decide(Some.Result().WithSuggestedNext(), out var late));
        Assert.Null(chase.Decide(Some.Result().WithSuggestedNext(None.WithDue(Due.On(Some.March(25)))), out var typed));

        Assert.Equal((1, 0), (late!.Warnings.Count, typed!.Warnings.Count));
        Assert.Equal("2026-03-21T10:00", $"{late.After.Find(2)!.Due}");
    }

    [Fact]
    public void Decide_OpenedOnAPlan_FirstStepIsTheFirstFollowUp()
    {
        var first = OnQuotation().FollowUp(1);

        Assert.Equal(("Ask about the quotation", "2026-03-04", "ana"), (first.Subject, $"{first.Due}", first.Agent));
        Assert.Equal(new PlanPosition("quotation", Some.Today, "call"), first.Plan);
    }

    [Fact]
    public void Decide_OpenedOnAPlanWithAFirstOfItsOwn_ThatOneStays()
    {
        var opened = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation", Some.March(1)).WithFirst(Some.Draft())).FollowUp(1);
        var elsewhere = new PlanPosition("quotation", Some.Today, "visit");

        Assert.Equal(("Call them", new PlanPosition("quotation", Some.March(1), "call")), (opened.Subject, opened.Plan));
        Assert.Equal(elsewhere, Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation").WithFirst(Some.Draft().WithPlan(elsewhere))).FollowUp(1).Plan);
        Assert.Null(Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation").WithFirst(Some.Draft().WithoutPlan())).FollowUp(1).Plan);
    }

    [Fact]
    public void WithSuggestedNext_BesideNextOrConclusion_Refused()
    {
        Assert.Throws<InvalidOperationException>(() => Some.Result().WithSuggestedNext().WithNext(Some.Draft()));
        Assert.Throws<InvalidOperationException>(() => Some.Result().WithSuggestedNext().WithConclusion());
        Assert.Throws<InvalidOperationException>(() => Some.Result().WithNext(Some.Draft()).WithSuggestedNext());
        Assert.Throws<InvalidOperationException>(() => Some.Result().WithConclusion().WithSuggestedNext());
    }

    private static Chase OnQuotation() => Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation"));

    private static Chase OnPlan(FollowUpPlans plans) => Given.Nothing().With(plans).Do(Some.Opening.WithPlan("p"));
}
