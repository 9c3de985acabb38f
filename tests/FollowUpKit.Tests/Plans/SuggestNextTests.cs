using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What rules and plans propose. A sale of ana, opened on Monday, 2 March 2026, at nine; the calendar of Mexico, in which Monday 16 is a holiday.</summary>
public sealed class SuggestNextTests
{
    private static readonly DueRule Tomorrow = DueRule.InDays(1);

    /// <summary>From which date a due rule counts: the basis; due of the follow-up and its result on the 5th; the date of the next step, two days later.</summary>
    public static TheoryData<CountedFrom, string, string> Bases { get; } = new()
    {
        { CountedFrom.PreviousResult, "2026-03-10", "2026-03-09" },
        { CountedFrom.PreviousDue, "2026-03-10", "2026-03-12" },
        { CountedFrom.PreviousDue, "2026-03-04", "2026-03-06" },
        { CountedFrom.PlanStart, "2026-03-10", "2026-03-06" },
    };

    /// <summary>Step of the plan, kind, outcomes one after the other; what is proposed after the last.</summary>
    public static TheoryData<string, string?, string?[], string> Outcomes { get; } = new()
    {
        // No rule for it: the next step of the plan, and its end.
        { "call", "call", [null], "quotation/visit" },
        { "call", "call", ["other"], "quotation/visit" },
        { "visit", "visit", [null], "quotation/close" },
        { "close", null, [null], "plan_finished" },
        // A rule of the plan for a step, which another step does not have.
        { "call", "call", ["interested"], "quotation/close" },
        { "visit", "visit", ["interested"], "quotation/close" },
        // A follow-up beside the plan, twice at most; the plan stays at its step.
        { "call", "call", ["no_answer"], "Call again at quotation/call" },
        { "call", "call", ["no_answer", "no_answer"], "Call again at quotation/call" },
        { "call", "call", ["no_answer", "no_answer", "no_answer"], "conclude lost" },
        { "call", "call", ["no_answer", "no_answer", "no_answer", "no_answer"], "conclude lost" },
        { "call", "call", ["no_answer", "no_answer", "other"], "quotation/visit" },
        { "call", "call", ["no_answer", "other", "no_answer"], "Call again at quotation/call" },
        // A rule of all plans, and one of the plan before it.
        { "call", "call", ["accepted"], "conclude won" },
        { "call", "call", ["delivered"], "care/ask" },
        { "call", "call", ["postponed"], "nothing_follows" },
        { "visit", "visit", ["postponed"], "quotation/close" },
        { "call", "meeting", [null], "Confirm by mail at quotation/call" },
        // What is no longer among the plans.
        { "sign", "call", [null], "plan_step_unknown" },
        { "sign", "call", ["accepted"], "conclude won" },
    };

    /// <summary>The rule; now; the due value.</summary>
    public static TheoryData<DueRule, string, string> Late { get; } = new()
    {
        // The rule leads to yesterday, to an hour of today that is over, and to one that is not.
        { Tomorrow, "2026-03-09T12:00", "2026-03-09" },
        { Tomorrow.At(10, 0), "2026-03-09T12:00", "2026-03-10T10:00" },
        { Tomorrow.At(10, 0), "2026-03-09T10:00", "2026-03-09T10:00" },
        // On a closed day the next one that is worked, unless the rule does not care.
        { Tomorrow, "2026-03-14T12:00", "2026-03-17" },
        { Tomorrow.WithConvention(BusinessDayConvention.Preceding), "2026-03-14T12:00", "2026-03-17" },
        { Tomorrow.WithConvention(BusinessDayConvention.Unadjusted), "2026-03-14T12:00", "2026-03-14" },
        { Tomorrow.WithConvention(BusinessDayConvention.Unadjusted).At(10, 0), "2026-03-14T12:00", "2026-03-15T10:00" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Suggest_ResultOfAStep_IsWhatRulesAndPlanSay(string step, string? kind, string?[] outcomes, string expected)
    {
        var position = new PlanPosition("quotation", Some.Today, step);
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithFirst(Some.Draft().WithKind(kind).WithPlan(position)));
        for (var i = 0; i < outcomes.Length; i++)
        {
            if (i > 0) chase.Do(new ScheduleFollowUp(Chase.Id, Some.Draft(11 + i).WithKind(kind)));
            chase.Do(Some.Result(8, 30 + i).WithOutcome(outcomes[i]));
        }

        Assert.Equal(expected, Told(chase.Suggest()));
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public void Suggest_DueRule_CountsFromItsBasis(CountedFrom basis, string due, string expected)
    {
        var next = new FollowUpTemplate("Visit", DueRule.InDays(2)).WithCountedFrom(basis);
        var chase = OnPlan(next, Some.March(4)).Do(new RescheduleFollowUp(Chase.Id, Due.On(Date(due)), "They travel"))
            .At("2026-03-05T12:00").Do(new CaptureResult(Chase.Id, new LocalDateTime(2026, 3, 5, 11, 0), "Yes"));

        Assert.Equal(expected, $"{chase.Suggest().Next!.Due}");
    }

    [Theory]
    [MemberData(nameof(Late))]
    public void Suggest_RuleLeadsToThePast_TheNextMomentByTheSameHours(DueRule rule, string now, string expected)
    {
        var chase = OnPlan(new FollowUpTemplate("Visit", rule), Some.Today).Do(Some.Result()).At(now);

        var suggestion = chase.Suggest();

        Assert.Equal((expected, "next_step_late"), ($"{suggestion.Next!.Due}", Assert.Single(suggestion.Warnings).Code));
        Assert.Equal(("2026-03-03", expected), (suggestion.Warnings[0].Values["due"].Substring(0, 10), suggestion.Warnings[0].Values["proposed"]));
    }

    [Fact]
    public void Suggest_Template_IsAllInTheDraft()
    {
        var template = new FollowUpTemplate("Visit", Tomorrow.AtOpening()).WithKind("visit").WithDetails("With samples").WithAgent("luis").WithReminders(Reminder.Before(Period.FromDays(1)));

        var next = OnPlan(template, Some.Today).Do(Some.Result()).Suggest().Next;

        var expected = new FollowUpDraft("Visit", Due.At(Some.March(3), 9, 0)).WithKind("visit").WithDetails("With samples").WithAgent("luis")
            .WithReminders(Reminder.Before(Period.FromDays(1))).WithPlan(new PlanPosition("p", Some.Today, "second"));
        Assert.Equal(expected, next);
    }

    [Fact]
    public void Suggest_TemplateWithoutReminders_HasThoseOfTheRules()
    {
        var chase = OnPlan(Plans.Visit, Some.Today).With(rules => rules.DefaultReminders.Add(new DefaultReminder(Reminder.Before(Period.FromHours(3)))));

        Assert.Null(chase.Suggest(next => next.WithOutcome(null)).Next!.Reminders);
        Assert.Equal(Reminder.Before(Period.FromHours(3)), Assert.Single(chase.Do(Some.Result().WithSuggestedNext()).FollowUp(2).Reminders).Reminder);
    }

    [Theory]
    [InlineData(null, "beto")]
    [InlineData(NextStepAgent.FollowUpAgent, "beto")]
    [InlineData(NextStepAgent.OperationAgent, "ana")]
    [InlineData(NextStepAgent.CurrentUser, "carla")]
    public void Suggest_TemplateWithoutAgent_IsOfTheChoice(NextStepAgent? choice, string agent)
    {
        var template = new FollowUpTemplate("Visit", Tomorrow);
        var chase = OnPlan(choice is { } chosen ? template.WithAgent(chosen) : template, Some.Today).Do(new ReassignFollowUp(Chase.Id, "beto")).Do(Some.Result()).By("carla");

        Assert.Equal(agent, chase.Suggest().Next!.Agent);
    }

    [Fact]
    public void Suggest_ChoiceIsNobody_StaysWithNobodyWhenTaken()
    {
        var plan = new FollowUpPlan("p", new FollowUpPlanStep("first", Plans.Call.WithAgent("beto")), new FollowUpPlanStep("second", Plans.Visit.WithAgent(NextStepAgent.OperationAgent)));
        var chase = Given.Nothing().With(new FollowUpPlans([plan])).Do(new OpenOperation(Chase.Id).WithPlan("p"));
        var next = chase.Suggest(request => request.WithOutcome(null)).Next!;

        Assert.Null(chase.Do(Some.Result().WithNext(next)).FollowUp(2).Agent);
    }

    [Fact]
    public void Suggest_PlanOfOneStepThatRecurs_ReturnsToItInStep()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("care", new LocalDate(2026, 3, 15)));
        Assert.Equal(("2026-06-15", "care/ask"), ($"{chase.FollowUp(1).Due}", $"{chase.FollowUp(1).Plan}"));

        chase.At("2026-06-20T12:00").Do(new CaptureResult(Chase.Id, new LocalDateTime(2026, 6, 20, 11, 0), "All is well").WithSuggestedNext());
        Assert.Equal(("2026-09-15", "care/ask"), ($"{chase.FollowUp(2).Due}", $"{chase.FollowUp(2).Plan}"));
    }

    [Fact]
    public void Suggest_NewRound_CountsItsStartAnew()
    {
        var plan = new FollowUpPlan(
            "p",
            new FollowUpPlanStep("first", new FollowUpTemplate("Call", DueRule.InDays(1)).WithCountedFrom(CountedFrom.PlanStart)),
            new FollowUpPlanStep("second", new FollowUpTemplate("Visit", DueRule.InDays(3)).WithCountedFrom(CountedFrom.PlanStart)));
        var chase = Given.Nothing().With(new FollowUpPlans([plan.WithRecurrence()])).Do(Some.Opening.WithPlan("p"));
        for (var day = 3; day <= 5; day++)
            chase.At($"2026-03-0{day}T12:00").Do(new CaptureResult(Chase.Id, new LocalDateTime(2026, 3, day, 11, 0), "Yes").WithSuggestedNext());

        Assert.Equal(
            ["first 2026-03-03 from 2026-03-02", "second 2026-03-05 from 2026-03-02", "first 2026-03-05 from 2026-03-04", "second 2026-03-07 from 2026-03-04"],
            chase.Sale.FollowUps.Reverse().Select(followUp => $"{followUp.Plan!.Step} {followUp.Due} from {NodaTime.Text.LocalDatePattern.Iso.Format(followUp.Plan.Start)}"));
    }

    [Fact]
    public void Suggest_DaysBeforeAnEvent_CountBackFromTheStartOfThePlan()
    {
        var plan = new FollowUpPlan(
            "delivery",
            new FollowUpPlanStep("confirm", new FollowUpTemplate("Confirm the date", DueRule.BusinessDaysBefore(3))),
            new FollowUpPlanStep("after", new FollowUpTemplate("Is it complete?", DueRule.InWeeks(1)).WithCountedFrom(CountedFrom.PlanStart)));
        var chase = Given.Opened().With(options => options.BusinessCalendars = Mexico).With(new FollowUpPlans([plan]));

        var first = chase.Suggest(next => next.WithPlan("delivery", Some.March(18)));

        Assert.Equal("2026-03-12", $"{first.Next!.Due}");
        Assert.Equal("2026-03-25", $"{chase.Do(new ScheduleFollowUp(Chase.Id, first.Next)).Do(Some.Result()).Suggest().Next!.Due}");
    }

    [Fact]
    public void Suggest_ResultBeingTyped_IsAsIfItWereCaptured()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation"));

        Assert.Equal("conclude won", Told(chase.Suggest(next => next.WithOutcome("accepted"))));
        Assert.Equal("quotation/visit", Told(chase.Suggest(next => next.WithOutcome(null))));
        Assert.Equal("Confirm by mail at quotation/call", Told(chase.Suggest(next => next.WithKind("meeting"))));
        Assert.Equal("2026-03-08T10:00", $"{chase.Suggest(next => next.WithResultDate(Some.March(1))).Next!.Due}");
        Assert.Equal("quotation/visit", Told(chase.Suggest(next => next.AfterFollowUp(1))));
        Assert.Equal("no_result_yet", Told(chase.Suggest()));
        Assert.Null(chase.FollowUp(1).Result);
    }

    [Fact]
    public void Suggest_ResultBeingCorrected_IsAsIfItSaidSo()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation")).Do(Some.Result().WithOutcome("no_answer"));

        Assert.Equal("conclude won", Told(chase.Suggest(next => next.AfterFollowUp(1).WithOutcome("accepted"))));
        Assert.Equal("Call again at quotation/call", Told(chase.Suggest(next => next.AfterFollowUp(1))));
    }

    [Fact]
    public void Suggest_AfterAnEarlierFollowUp_IsBasedOnIt()
    {
        var chase = Given.Pending(2).With(Plans.Quotation).Do(Some.Result().OnFollowUp(1).WithOutcome("no_answer")).Do(Some.Result(8, 40).OnFollowUp(2))
            .With(new FollowUpPlans([], [new NextStepRule(new NextStepAction.Schedule(Plans.Again))]));

        Assert.Equal((1, 1), (chase.Suggest(next => next.AfterFollowUp(1)).FollowUpNumber, chase.Suggest(next => next.AfterFollowUp(1)).Next!.PreviousNumber));
        Assert.Equal((2, null), (chase.Suggest().FollowUpNumber, chase.Suggest().Next!.PreviousNumber));
    }

    /// <summary>Why nothing is proposed.</summary>
    [Fact]
    public void Suggest_NothingPossible_SaysWhy()
    {
        Assert.Equal("no_result_yet", Told(Given.Opened().Suggest()));
        Assert.Equal("no_next_step_rule", Told(Given.Done().Suggest()));
        Assert.Equal("operation_concluded", Told(Given.Concluded().Suggest()));
        Assert.Equal("operation_withdrawn", Told(Given.Withdrawn().Suggest()));
        Assert.Equal("nothing_pending", Told(Given.Done().Suggest(next => next.WithOutcome("accepted"))));
        Assert.Equal("several_pending", Told(Given.Pending(2).Suggest(next => next.WithOutcome("accepted"))));
        Assert.Equal("follow_up_not_found", Told(Given.Done().Suggest(next => next.AfterFollowUp(2))));
        Assert.Equal("follow_up_cancelled", Told(Given.Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).Suggest(next => next.AfterFollowUp(1))));
        Assert.Equal("plan_unknown", Told(Given.Opened().Suggest(next => next.WithPlan("quotation"))));
        Assert.Equal("due_out_of_range", Told(OnPlan(new FollowUpTemplate("Visit", DueRule.InMonths(900)), Some.Today).Do(Some.Result()).Suggest()));
        Assert.Equal("plan_unknown", Told(Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("care")).Do(Some.Result()).With(FollowUpPlans.None).Suggest()));
    }

    [Fact]
    public void Suggest_WhatTheRulesRefuse_SaysWhyInsteadOfProposing()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation"));

        Assert.Equal("too_many_pending", Told(chase.Suggest(next => next.WithPlan("care"))));
        chase.With(rules => rules.HostRules.Add((_, _, after) => after.Pending.Count > 0 ? new RuleViolation("credit_limit", "No") : null)).Do(Some.Result());
        Assert.Equal(("credit_limit", 1), (Told(chase.Suggest()), chase.Suggest().FollowUpNumber));
    }

    [Fact]
    public void Suggest_OthersPending_NoConclusion() => Assert.Equal(
        "last_without_result",
        Told(Given.Pending(2).With(Plans.Quotation).Do(Some.Result().OnFollowUp(1).WithOutcome("accepted")).Suggest()));

    [Fact]
    public void Suggest_ConcludedAndReopened_PlanHasEnded()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation")).Do(Some.Result().WithConclusion("lost"))
            .At("2026-03-02T12:00").Do(new ReopenOperation(Chase.Id, "They called"));

        Assert.Equal("plan_ended", Told(chase.Suggest()));
        Assert.Equal("quotation/visit", Told(chase.Suggest(next => next.WithPlan("quotation", step: "visit"))));
    }

    [Fact]
    public void Suggest_AttemptsBeforeAReopening_CountNoMore()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation")).Do(Some.Result().WithOutcome("no_answer").WithNext(Some.Draft(11)))
            .Do(Some.Result(8, 31).WithOutcome("no_answer").WithConclusion("lost"))
            .At("2026-03-02T12:00").Do(new ReopenOperation(Chase.Id, "They called").WithNext(Some.Draft(12).WithPlan(new PlanPosition("quotation", Some.Today, "call"))))
            .At("2026-03-02T12:30").Do(Some.Result(12, 10).WithOutcome("no_answer"));

        Assert.Equal("Call again at quotation/call", Told(chase.Suggest()));
    }

    [Fact]
    public void Suggest_RetractedResult_GoesBackToTheStepBefore()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation")).Do(Some.Result().WithSuggestedNext());
        Assert.Equal("quotation/visit", $"{chase.FollowUp(2).Plan}");

        chase.Do(new RetractResult(Chase.Id, "It was another sale").OnFollowUp(1).WithNextCancelled());

        Assert.Equal("quotation/visit", Told(chase.Suggest(next => next.WithOutcome(null))));
    }

    [Fact]
    public void ToString_SaysWhatItIs()
    {
        var chase = Given.Nothing().With(Plans.Quotation).Do(Some.Opening.WithPlan("quotation"));
        Assert.Equal("Next step due 2026-03-09T10:00", $"{chase.Suggest(next => next.WithOutcome(null))}");
        Assert.Equal("Conclusion won", $"{chase.Suggest(next => next.WithOutcome("accepted"))}");
        Assert.Equal("Nothing: no_result_yet", $"{chase.Suggest()}");
        Assert.Equal("Nothing: plan_unknown", $"{chase.Suggest(next => next.WithPlan("none"))}");
    }

    private static BusinessCalendars Mexico { get; } = new(BusinessCalendar.MondayToFriday.WithHolidays(MexicanHolidays.MandatoryRestDays)
        .WithHours(new BusinessHours(new LocalTime(9, 0), new LocalTime(18, 0))));

    /// <summary>A sale at the first step of a plan, due on the 10th, whose second step is given.</summary>
    private static Chase OnPlan(FollowUpTemplate second, LocalDate start) => Given.Nothing().With(options => options.BusinessCalendars = Mexico)
        .With(new FollowUpPlans([new FollowUpPlan("p", new FollowUpPlanStep("first", Plans.Call), new FollowUpPlanStep("second", second))]))
        .Do(Some.Opening.WithFirst(Some.Draft().WithPlan(new PlanPosition("p", start, "first"))));

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static string Told(NextStepSuggestion suggestion)
    {
        if (suggestion.Conclusion is { } conclusion) return $"conclude {conclusion.Outcome}";
        if (suggestion.Next is not { } next) return suggestion.Violation?.Code ?? suggestion.Warnings[0].Code;
        return next.Subject is "Call again" or "Confirm by mail" ? $"{next.Subject} at {next.Plan}" : $"{next.Plan}";
    }
}
