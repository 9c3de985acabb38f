using NodaTime;

namespace FollowUpKit.Tests;

public sealed class PlansJsonTests
{
    private const string Step = """{ "code": "call", "subject": "Call", "due": { "unit": "Days" } }""";

    /// <summary>The text; where, what was found and what is expected.</summary>
    public static TheoryData<string, string, string, string> Bad { get; } = new()
    {
        // No JSON, or no plans.
        { "", "line 1, byte 1", "no JSON", "JSON with plans and rules" },
        { """{ "plans": [""", "line 1, byte 13", "no JSON", "JSON with plans and rules" },
        { "[]", "$", "a list", "an object of plans, rules" },
        { """{ "plan": [] }""", "$", "the name \"plan\"", "one of the names plans, rules" },
        { """{ "plans": [], "Plans": [] }""", "$", "the name \"Plans\" twice", "each name once" },
        { """{ "plans": {} }""", "$.plans", "an object", "a list of plans" },
        { """{ "plans": [ "quotation" ] }""", "$.plans[0]", "\"quotation\"", "an object" },
        // A plan.
        { """{ "plans": [ { "steps": [] } ] }""", "$.plans[0].code", "nothing", "a text" },
        { """{ "plans": [ { "code": 7 } ] }""", "$.plans[0].code", "7", "a text" },
        { """{ "plans": [ { "code": " " } ] }""", "$.plans[0].code", "\" \"", "a text that must not be blank" },
        { """{ "plans": [ { "code": "a" } ] }""", "$.plans[0].steps", "nothing", "a list of steps" },
        { """{ "plans": [ { "code": "a", "steps": [] } ] }""", "$.plans[0].steps", "a list", "at least one step" },
        { """{ "plans": [ { "code": "a", "steps": [], "days": 3 } ] }""", "$.plans[0]", "the name \"days\"", "one of the names code, name, recurs, steps, rules" },
        { Plan("""{ "code": "call", "subject": "Call" }"""), "$.plans[0].steps[0].due", "nothing", "a due rule" },
        { Plan("""{ "code": "call", "due": {} }"""), "$.plans[0].steps[0].subject", "nothing", "a text" },
        { Plan(Step, Step), "$.plans[0].steps[1].code", "\"call\"", "a code that no other has" },
        { $$"""{ "plans": [ { "code": "a", "steps": [ {{Step}} ] }, { "code": "a", "steps": [ {{Step}} ] } ] }""", "$.plans[1].code", "\"a\"", "a code that no other has" },
        { $$"""{ "plans": [ { "code": "a", "recurs": "yes", "steps": [ {{Step}} ] } ] }""", "$.plans[0].recurs", "\"yes\"", "true or false" },
        // A due rule.
        { Due("3"), "$.plans[0].steps[0].due", "3", "an object of unit, count, weekday, time, hours, convention" },
        { Due("{}"), "$.plans[0].steps[0].due.unit", "nothing", "one of Days, BusinessDays, Weeks, Months, NextWeekday, EndOfMonth" },
        { Due("""{ "unit": "Years" }"""), "$.plans[0].steps[0].due.unit", "\"Years\"", "one of Days, BusinessDays, Weeks, Months, NextWeekday, EndOfMonth" },
        { Due("""{ "unit": "Days", "count": "3" }"""), "$.plans[0].steps[0].due.count", "\"3\"", "a whole number from -73413 to 73413" },
        { Due("""{ "unit": "Days", "count": 1.5 }"""), "$.plans[0].steps[0].due.count", "1.5", "a whole number from -73413 to 73413" },
        { Due("""{ "unit": "EndOfMonth", "count": -1 }"""), "$.plans[0].steps[0].due.count", "-1", "a whole number from 0 to 73413" },
        { Due("""{ "unit": "NextWeekday" }"""), "$.plans[0].steps[0].due", "an object", "a weekday, since the unit is NextWeekday" },
        { Due("""{ "unit": "NextWeekday", "weekday": "None" }"""), "$.plans[0].steps[0].due.weekday", "\"None\"", "a day of the week, from Monday to Sunday" },
        { Due("""{ "unit": "Days", "weekday": "Monday" }"""), "$.plans[0].steps[0].due.weekday", "\"Monday\"", "no weekday, since the unit is Days" },
        { Due("""{ "unit": "Days", "time": "10:00", "hours": "Opening" }"""), "$.plans[0].steps[0].due.hours", "\"Opening\"", "a time or hours, not both" },
        { Due("""{ "unit": "Days", "time": "10:00:30" }"""), "$.plans[0].steps[0].due.time", "\"10:00:30\"", "a time in whole minutes, such as \"10:00\"" },
        { Due("""{ "unit": "Days", "convention": 1 }"""), "$.plans[0].steps[0].due.convention", "1", "one of Following, Preceding, Unadjusted" },
        // A step.
        { Of("\"countedFrom\": \"today\""), "$.plans[0].steps[0].countedFrom", "\"today\"", "one of PreviousResult, PlanStart, PreviousDue" },
        { Of("\"agent\": \"ana\", \"nextStepAgent\": \"CurrentUser\""), "$.plans[0].steps[0].nextStepAgent", "\"CurrentUser\"", "an agent or a nextStepAgent, not both" },
        { Of("\"reminders\": [ \"1 day\" ]"), "$.plans[0].steps[0].reminders[0]", "\"1 day\"", "a period in ISO 8601 before the due value, such as \"P1D\" or \"PT30M\", { \"after\": \"P1D\" }, or \"whenOverdue\"" },
        { Of("\"reminders\": [ { \"before\": \"P1D\" } ]"), "$.plans[0].steps[0].reminders[0]", "the name \"before\"", "one of the names after" },
        { Of("\"reminders\": [ \"P-1D\" ]"), "$.plans[0].steps[0].reminders[0]", "\"P-1D\"", "a period that must not be negative" },
        // Rules.
        { Rule("""{ "outcomes": [ "lost" ] }"""), "$.plans[0].rules[0].then", "nothing", "what follows" },
        { Rule("""{ "then": "continue" }"""), "$.plans[0].rules[0].then", "\"continue\"", "\"continuePlan\", \"nothing\", or an object with one of schedule, goToStep, startPlan, conclude" },
        { Rule("""{ "then": {} }"""), "$.plans[0].rules[0].then", "an object", "\"continuePlan\", \"nothing\", or an object with one of schedule, goToStep, startPlan, conclude" },
        { Rule("""{ "then": { "goToStep": "call", "startPlan": "a" } }"""), "$.plans[0].rules[0].then", "an object", "\"continuePlan\", \"nothing\", or an object with one of schedule, goToStep, startPlan, conclude" },
        { Rule("""{ "then": { "goToStep": "visit" } }"""), "$.plans[0].rules[0].then.goToStep", "\"visit\"", "one of the codes call" },
        { Rule("""{ "then": { "startPlan": "b" } }"""), "$.plans[0].rules[0].then.startPlan", "\"b\"", "one of the codes a" },
        { Rule("""{ "then": "nothing", "steps": [ "visit" ] }"""), "$.plans[0].rules[0].steps[0]", "\"visit\"", "one of the codes call" },
        { Rule("""{ "then": "nothing", "attempt": 0 }"""), "$.plans[0].rules[0].attempt", "0", "a whole number from 1 to 10000" },
        { Rule("""{ "then": "nothing", "outcomes": "lost" }"""), "$.plans[0].rules[0].outcomes", "\"lost\"", "a list of outcomes" },
        { """{ "rules": [ { "then": "nothing", "steps": [] } ] }""", "$.rules[0]", "the name \"steps\"", "one of the names kinds, outcomes, attempt, then" },
        { """{ "rules": [ { "then": { "goToStep": "call" } } ] }""", "$.rules[0].then", "the name \"goToStep\"", "one of the names schedule, startPlan, conclude" },
        { """{ "rules": [ { "then": { "startPlan": "a" } } ] }""", "$.rules[0].then.startPlan", "\"a\"", "a code, but there is none" },
        { """{ "rules": [ { "then": { "schedule": { "code": "call", "subject": "Call" } } } ] }""", "$.rules[0].then.schedule", "the name \"code\"", "one of the names subject, due, countedFrom, kind, details, agent, nextStepAgent, reminders" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Parse_BadText_SaysWhereAndWhatIsExpected(string json, string path, string found, string expected)
    {
        var error = Assert.Throws<FollowUpJsonException>(() => FollowUpPlans.Parse(json));

        Assert.Equal((path, found, expected), (error.Path, error.Found, error.Expected));
        Assert.Equal($"The JSON cannot be read: at {path} there is {found}; expected is {expected}.", error.Message);
    }

    [Fact]
    public void Parse_OfToJson_IsTheSame() => Assert.Equal(Plans.Quotation, FollowUpPlans.Parse(Plans.Quotation.ToJson()));

    [Fact]
    public void Parse_EveryMember_IsRead()
    {
        var plans = FollowUpPlans.Parse("""
            {
              // Names and choices in any case.
              "PLANS": [
                {
                  "code": "a", "name": "Plan A", "recurs": true,
                  "steps": [
                    {
                      "code": "call", "subject": "Call", "due": { "Unit": "nextweekday", "Count": 1, "Weekday": "monday", "Time": "10:00:00", "Convention": "Unadjusted" },
                      "countedFrom": "planStart", "kind": "call", "details": "Ask\nthem", "nextStepAgent": "CurrentUser", "reminders": [ "P1D", { "after": "PT30M" }, "whenOverdue" ],
                    },
                    { "code": "visit", "subject": "Visit", "due": { "unit": "Days", "count": -3, "hours": "Closing" }, "agent": "luis", "kind": null, "reminders": [] },
                  ],
                  "rules": [ { "steps": [ "call" ], "kinds": [ "call" ], "outcomes": [ "x", "y" ], "attempt": 2, "then": { "conclude": null } } ],
                },
              ],
            }
            """);
        var call = new FollowUpTemplate("Call", new DueRule(DueRuleUnit.NextWeekday, 1, IsoDayOfWeek.Monday, new LocalTime(10, 0), convention: BusinessDayConvention.Unadjusted))
            .WithCountedFrom(CountedFrom.PlanStart).WithKind("call").WithDetails("Ask\nthem").WithAgent(NextStepAgent.CurrentUser)
            .WithReminders(Reminder.Before(Period.FromDays(1)), Reminder.After(Period.FromMinutes(30)), Reminder.WhenOverdue());
        var visit = new FollowUpTemplate("Visit", new DueRule(DueRuleUnit.Days, -3, hours: OpeningOrClosing.Closing)).WithAgent("luis").WithReminders();
        var expected = new FollowUpPlan("a", new FollowUpPlanStep("call", call), new FollowUpPlanStep("visit", visit)).WithName("Plan A").WithRecurrence()
            .WithRules(new NextStepRule(new NextStepAction.Conclude()).ForSteps("call").ForKinds("call").ForOutcomes("x", "y").FromAttempt(2));

        Assert.Equal(new FollowUpPlans([expected]), plans);
        Assert.Equal(plans, FollowUpPlans.Parse(plans.ToJson()));
    }

    [Fact]
    public void Parse_Empty_IsNone() => Assert.Equal(FollowUpPlans.None, FollowUpPlans.Parse("{}"));

    private static string Plan(params string[] steps) => $$"""{ "plans": [ { "code": "a", "steps": [ {{string.Join(", ", steps)}} ] } ] }""";

    private static string Due(string due) => Plan($$"""{ "code": "call", "subject": "Call", "due": {{due}} }""");

    private static string Of(string members) => Plan($$"""{ "code": "call", "subject": "Call", "due": { "unit": "Days" }, {{members}} }""");

    private static string Rule(string rule) => $$"""{ "plans": [ { "code": "a", "steps": [ {{Step}} ], "rules": [ {{rule}} ] } ] }""";
}
