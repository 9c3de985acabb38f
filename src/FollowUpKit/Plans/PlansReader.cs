using System.Text.Json;

namespace FollowUpKit;

/// <summary>Plans from JSON. All that a plan does not have is refused, with its place.</summary>
internal static class PlansReader
{
    private static readonly string[] OfTemplate = ["subject", "due", "countedFrom", "kind", "details", "agent", "nextStepAgent", "reminders"];

    public static FollowUpPlans Read(string json) => JsonPlace.Read(json, "JSON with plans and rules", root =>
    {
        var plans = root.Object("plans", "rules").List("plans", "a list of plans");
        var codes = Codes(plans);
        return new FollowUpPlans(plans.Select(plan => ReadPlan(plan, codes)), root.List("rules", "a list of rules").Select(rule => ReadRule(rule, codes, steps: null)));
    });

    private static FollowUpPlan ReadPlan(JsonPlace place, IReadOnlyList<string> plans)
    {
        place.Object("code", "name", "recurs", "steps", "rules");
        var items = place.Required("steps", "a list of steps").Items("a list of steps");
        if (items.Count == 0) throw place.Member("steps")!.Unexpected("at least one step");
        var steps = Codes(items);
        var plan = new FollowUpPlan(Code(place), [.. items.Select(ReadStep)])
            .WithName(place.Member("name")?.Text(TextRule.Label))
            .WithRules([.. place.List("rules", "a list of rules").Select(rule => ReadRule(rule, plans, steps))]);
        return place.Member("recurs")?.Flag() == true ? plan.WithRecurrence() : plan;
    }

    private static FollowUpPlanStep ReadStep(JsonPlace place) => new(Code(place.Object(["code", .. OfTemplate])), ReadMembers(place));

    private static FollowUpTemplate ReadTemplate(JsonPlace place) => ReadMembers(place.Object(OfTemplate));

    private static FollowUpTemplate ReadMembers(JsonPlace place)
    {
        var template = new FollowUpTemplate(place.Required("subject", "a text").Text(TextRule.Label), DueRuleJson.Read(place.Required("due", "a due rule")))
            .WithCountedFrom(place.Member("countedFrom")?.Choice<CountedFrom>() ?? CountedFrom.PreviousResult)
            .WithKind(place.Member("kind")?.Text(TextRule.Identifier))
            .WithDetails(place.Member("details")?.Text(TextRule.Details))
            .WithAgent(place.Member("agent")?.Text(TextRule.Identifier));
        if (place.Member("reminders") is { } reminders) template = template.WithReminders([.. reminders.Items("a list of reminders").Select(ReminderJson.Read)]);
        if (place.Member("nextStepAgent") is not { } choice) return template;
        return template.Agent is null ? template.WithAgent(choice.Choice<NextStepAgent>()) : throw choice.Unexpected("an agent or a nextStepAgent, not both");
    }

    private static NextStepRule ReadRule(JsonPlace place, IReadOnlyList<string> plans, IReadOnlyList<string>? steps)
    {
        place.Object(steps is null ? ["kinds", "outcomes", "attempt", "then"] : ["steps", "kinds", "outcomes", "attempt", "then"]);
        var rule = new NextStepRule(ReadAction(place.Required("then", "what follows"), plans, steps))
            .ForKinds([.. place.List("kinds", "a list of kinds").Select(kind => kind.Text(TextRule.Identifier))])
            .ForOutcomes([.. place.List("outcomes", "a list of outcomes").Select(outcome => outcome.Text(TextRule.Identifier))])
            .FromAttempt(place.Member("attempt")?.Integer(1, NextStepRule.MaxAttempts) ?? 1);
        return steps is null ? rule : rule.ForSteps([.. place.List("steps", "a list of steps").Select(step => OneOf(step, steps))]);
    }

    private static NextStepAction ReadAction(JsonPlace place, IReadOnlyList<string> plans, IReadOnlyList<string>? steps)
    {
        var expected = $"\"continuePlan\", \"nothing\", or an object with one of schedule, {(steps is null ? "" : "goToStep, ")}startPlan, conclude";
        if (place.IsText)
        {
            return place.Value.GetString() switch
            {
                "continuePlan" => new NextStepAction.ContinuePlan(),
                "nothing" => new NextStepAction.Nothing(),
                _ => throw place.Unexpected(expected),
            };
        }

        if (place.Value.ValueKind != JsonValueKind.Object) throw place.Unexpected(expected);
        if (place.Object(steps is null ? ["schedule", "startPlan", "conclude"] : ["schedule", "goToStep", "startPlan", "conclude"]).Value.EnumerateObject().Count() != 1)
            throw place.Unexpected(expected);
        if (place.Member("schedule") is { } schedule) return new NextStepAction.Schedule(ReadTemplate(schedule));
        if (place.Member("goToStep") is { } step) return new NextStepAction.GoToStep(OneOf(step, steps!));
        if (place.Member("startPlan") is { } plan) return new NextStepAction.StartPlan(OneOf(plan, plans));
        return new NextStepAction.Conclude(place.Member("conclude")?.Text(TextRule.Identifier));
    }

    private static string Code(JsonPlace place) => place.Required("code", "a text").Text(TextRule.Identifier);

    /// <summary>The codes of plans or steps, no two of which are equal.</summary>
    private static List<string> Codes(IReadOnlyList<JsonPlace> places)
    {
        var codes = new List<string>();
        foreach (var place in places)
        {
            if (place.Value.ValueKind != JsonValueKind.Object) throw place.Unexpected("an object");
            var code = Code(place);
            if (codes.Contains(code)) throw place.Member("code")!.Unexpected("a code that no other has");
            codes.Add(code);
        }

        return codes;
    }

    private static string OneOf(JsonPlace place, IReadOnlyList<string> codes)
    {
        var code = place.Text(TextRule.Identifier);
        return codes.Contains(code) ? code : throw place.Unexpected(codes.Count == 0 ? "a code, but there is none" : $"one of the codes {string.Join(", ", codes)}");
    }
}
