using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>A command as the request that a web page sends for it.</summary>
internal sealed record HttpCommand(string Path, JsonObject Body)
{
    public static HttpCommand Of(OperationCommand command)
    {
        var operation = $"operations/{Uri.EscapeDataString(command.OperationId.Value)}";
        var followUp = command is FollowUpCommand { FollowUpNumber: { } number } ? $"{operation}/follow-ups/{number}" : "";
        return command switch
        {
            OpenOperation open => new("operations", Given(("id", open.OperationId.Value), ("branch", open.Branch), ("agent", open.Agent), ("title", open.Title), ("customer", open.Customer), ("timeZone", open.TimeZone), ("first", Of(open.First)), ("plan", open.Plan), ("planStart", open.PlanStart is { } start ? LocalDatePattern.Iso.Format(start) : null))),
            DescribeOperation describe => new(operation + "/describe", [.. Optionals(("title", describe.Title), ("customer", describe.Customer))]),
            TransferOperation transfer => new(operation + "/transfer", [.. Optionals(("branch", transfer.Branch), ("agent", transfer.Agent)), new("movesPending", transfer.MovesPending)]),
            HandOverOperation hand => new(operation + "/hand-over", [new("agent", hand.Agent), .. Optionals(("fromAgent", hand.PreviousAgent))]),
            ReopenOperation reopen => new(operation + "/reopen", Given(("reason", reopen.Reason), ("next", Of(reopen.Next)))),
            WithdrawOperation withdraw => new(operation + "/withdraw", Given(("reason", withdraw.Reason))),
            ReinstateOperation reinstate => new(operation + "/reinstate", Given(("next", Of(reinstate.Next)))),
            RecalculateDueTimes => new(operation + "/recalculate", []),
            ConcludeOperation conclude => new(operation + "/conclude", Given(("outcome", conclude.Conclusion.Outcome), ("cancelOthersReason", conclude.Conclusion.CancelOthersReason), ("result", Of(conclude.Result)))),
            ScheduleFollowUp schedule => new(operation + "/follow-ups", Of(schedule.Draft)!),
            EditFollowUp edit => new(followUp + "/edit", [.. Parts(Given(("subject", edit.Subject), ("reminders", Of(edit.Reminders)))), .. Optionals(("details", edit.Details), ("kind", edit.FollowUpKind))]),
            RescheduleFollowUp move => new(followUp + "/reschedule", Given(("due", Of(move.Due)), ("reason", move.Reason))),
            PostponeFollowUp postpone => new(followUp + "/postpone", Given(("days", postpone.Days), ("reason", postpone.Reason))),
            ReassignFollowUp reassign => new(followUp + "/reassign", [new("agent", reassign.Agent)]),
            CancelFollowUp cancel => new(followUp + "/cancel", Given(("reason", cancel.Reason))),
            CaptureResult capture => new(followUp + "/result", [.. Parts(Of(capture.Result)!), .. Parts(Given(("next", Of(capture.Next)), ("suggestedNext", Of(capture.SuggestedNext)), ("conclusion", Of(capture.Conclusion))))]),
            CorrectResult correct => new($"{operation}/follow-ups/{correct.FollowUpNumber}/correct", [.. Parts(Of(correct.Result)!), new("reason", correct.Reason)]),
            RetractResult retract => new(followUp + "/retract", Given(("reason", retract.Reason), ("cancelsNext", retract.CancelsNext))),
            _ => throw new NotSupportedException(command.Kind),
        };
    }

    private static JsonObject? Of(FollowUpDraft? draft) => draft is null ? null : Given(
        ("subject", draft.Subject), ("due", Of(draft.Due)), ("kind", draft.Kind), ("details", draft.Details), ("agent", draft.Agent), ("basedOn", draft.PreviousNumber),
        ("nextStepAgent", draft.NextStepAgent is { } choice ? JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()) : null), ("reminders", Of(draft.Reminders)), ("plan", Of(draft.Plan)), ("leavesPlan", draft.LeavesPlan ? true : null));

    private static JsonObject? Of(PlanPosition? plan) =>
        plan is null ? null : Given(("plan", plan.Plan), ("step", plan.Step), ("start", LocalDatePattern.Iso.Format(plan.Start)));

    private static JsonObject? Of(SuggestedNext? next) => next is null ? null : [
        .. Parts(Given(
            ("subject", next.Subject), ("due", next.Due is { } due ? Of(due) : null), ("agent", next.Agent), ("reminders", Of(next.Reminders)), ("allowsConclusion", next.AllowsConclusion))),
        .. Optionals(("kind", next.Kind), ("details", next.Details))];

    private static JsonObject Of(Due due) => Given(
        ("date", LocalDatePattern.Iso.Format(due.Date)), ("time", due.Time?.ToString("HH:mm", CultureInfo.InvariantCulture)), ("timeZone", due.TimeZone));

    private static JsonObject? Of(ResultEntry? result) => result is null ? null : Given(
        ("at", LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(result.At)), ("details", result.Details), ("outcome", result.Outcome), ("timeZone", result.TimeZone));

    private static JsonObject? Of(ConclusionEntry? conclusion) =>
        conclusion is null ? null : Given(("outcome", conclusion.Outcome), ("cancelOthersReason", conclusion.CancelOthersReason));

    private static JsonArray? Of(IReadOnlyList<Reminder>? reminders) => reminders is null ? null : new([.. reminders.Select(reminder => Given(
        ("beforeDue", reminder.BeforeDue is { } period ? PeriodPattern.Roundtrip.Format(period) : null),
        ("at", reminder.LocalAt is { } local ? LocalDateTimePattern.GeneralIso.Format(local) : null)))]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Parts(JsonObject fields) => fields.Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone()));

    private static JsonObject Given(params (string Name, JsonNode? Value)[] fields) =>
        [.. fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value))];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Optionals(params (string Name, Optional<string?> Value)[] fields) =>
        fields.Where(field => field.Value.HasValue).Select(field => KeyValuePair.Create(field.Name, (JsonNode?)field.Value.Value));
}
