using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FollowUpKit;

/// <summary>Plans as JSON. What has its default is left out.</summary>
internal static class PlansWriter
{
    public static string Write(FollowUpPlans plans)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            List(writer, "plans", plans.Plans, Write);
            List(writer, "rules", plans.Rules, Write);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, FollowUpPlan plan)
    {
        writer.WriteStartObject();
        writer.WriteString("code", plan.Code);
        Text(writer, "name", plan.Name);
        if (plan.Recurs) writer.WriteBoolean("recurs", true);
        List(writer, "steps", plan.Steps, Write);
        List(writer, "rules", plan.Rules, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FollowUpPlanStep step)
    {
        writer.WriteStartObject();
        writer.WriteString("code", step.Code);
        Members(writer, step.FollowUp);
        writer.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter writer, FollowUpTemplate template)
    {
        writer.WriteString("subject", template.Subject);
        DueRuleJson.Write(writer, template.Due);
        if (template.CountedFrom != CountedFrom.PreviousResult) writer.WriteString("countedFrom", template.CountedFrom.ToString());
        Text(writer, "kind", template.Kind);
        Text(writer, "details", template.Details);
        Text(writer, "agent", template.Agent);
        if (template.NextStepAgent is { } choice) writer.WriteString("nextStepAgent", choice.ToString());
        if (template.Reminders is { } reminders) Always(writer, "reminders", reminders, ReminderJson.Write);
    }

    private static void Write(Utf8JsonWriter writer, NextStepRule rule)
    {
        writer.WriteStartObject();
        Texts(writer, "steps", rule.Steps);
        Texts(writer, "kinds", rule.Kinds);
        Texts(writer, "outcomes", rule.Outcomes);
        if (rule.Attempt > 1) writer.WriteNumber("attempt", rule.Attempt);
        Write(writer, rule.Action);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, NextStepAction action)
    {
        switch (action)
        {
            case NextStepAction.ContinuePlan:
                writer.WriteString("then", "continuePlan");
                return;
            case NextStepAction.Nothing:
                writer.WriteString("then", "nothing");
                return;
        }

        writer.WriteStartObject("then");
        switch (action)
        {
            case NextStepAction.Schedule schedule:
                writer.WriteStartObject("schedule");
                Members(writer, schedule.FollowUp);
                writer.WriteEndObject();
                break;
            case NextStepAction.GoToStep step:
                writer.WriteString("goToStep", step.Step);
                break;
            case NextStepAction.StartPlan plan:
                writer.WriteString("startPlan", plan.Plan);
                break;
            case NextStepAction.Conclude conclude:
                writer.WriteString("conclude", conclude.Outcome);
                break;
            default:
                throw new ArgumentException($"{action.GetType().Name} is no action of a rule.", nameof(action));
        }

        writer.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    private static void Texts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts) =>
        List(writer, name, texts, (json, text) => json.WriteStringValue(text));

    private static void List<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0) Always(writer, name, items, write);
    }

    private static void Always<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }
}
