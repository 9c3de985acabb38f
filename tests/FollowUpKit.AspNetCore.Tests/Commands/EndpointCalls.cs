namespace FollowUpKit.AspNetCore.Tests;

/// <summary>A call of each endpoint, in an order in which each can be served.</summary>
internal static class EndpointCalls
{
    private static readonly object Draft = new { subject = "Llamar", due = new { date = "2026-03-06", time = "12:00" }, kind = "call", details = "Preguntar por el precio", agent = "ana", reminders = new object[] { new { beforeDue = "PT2H" }, new { at = "2026-03-06T08:00" } } };
    private static readonly object Result = new { at = "2026-03-05T08:55", details = "Le pareció alto el precio", outcome = "interested" };

    /// <summary>The plans of the host.</summary>
    public static readonly FollowUpPlans Plans = new(
        [new FollowUpPlan("quotation", new FollowUpPlanStep("visit", new FollowUpTemplate("Visitar", DueRule.InDays(2).At(10, 0)).WithKind("visit").WithReminders(Reminder.Before(NodaTime.Period.FromHours(1)))))],
        [new NextStepRule(new NextStepAction.StartPlan("quotation")).ForOutcomes("interested")]);

    /// <summary>Commands by the id of their endpoint; each is checked and then done.</summary>
    public static readonly IReadOnlyList<(string Id, string Path, object Body)> Commands =
    [
        ("openOperation", "operations", new { id = "Q-1", branch = "MTY", agent = "ana", title = "40 sillas", customer = "ACME", first = Draft }),
        ("describeOperation", "operations/Q-1/describe", new { title = "40 sillas de oficina" }),
        ("transferOperation", "operations/Q-1/transfer", new { branch = "CDMX", agent = "eva", movesPending = true }),
        ("handOverOperation", "operations/Q-1/hand-over", new { agent = "ana", fromAgent = "eva" }),
        ("editFollowUp", "operations/Q-1/follow-ups/1/edit", new { subject = "Llamar al cliente", details = (string?)null }),
        ("rescheduleFollowUp", "operations/Q-1/follow-ups/1/reschedule", new { due = new { date = "2026-03-04" }, reason = "El cliente lo pidió" }),
        ("postponeFollowUp", "operations/Q-1/follow-ups/1/postpone", new { days = 1, reason = "No contestó" }),
        ("reassignFollowUp", "operations/Q-1/follow-ups/1/reassign", new { agent = "luis" }),
        ("captureResult", "operations/Q-1/follow-ups/1/result", new { at = "2026-03-05T08:55", details = "Le pareció alto el precio", outcome = "interested", next = Draft }),
        ("correctResult", "operations/Q-1/follow-ups/1/correct", new { at = "2026-03-05T08:50", details = "Le pareció muy alto el precio", reason = "Faltaba una palabra" }),
        ("cancelFollowUp", "operations/Q-1/follow-ups/2/cancel", new { reason = "Ya no hace falta" }),
        ("retractResult", "operations/Q-1/follow-ups/1/retract", new { reason = "Era de otra venta" }),
        ("concludeOperation", "operations/Q-1/conclude", new { outcome = "won", result = Result }),
        ("reopenOperation", "operations/Q-1/reopen", new { reason = "Se cayó la venta" }),
        ("scheduleFollowUp", "operations/Q-1/follow-ups", Draft),
        ("withdrawOperation", "operations/Q-1/withdraw", new { reason = "Se borró" }),
        ("reinstateOperation", "operations/Q-1/reinstate", new { next = Draft }),
        ("recalculateDueTimes", "operations/Q-1/recalculate", new { }),
        ("changeOperationId", "operations/Q-1/renumber", new { newId = "P-1" }),
        ("mergeOperations", "operations/P-1/merge", new { sourceId = "Q-2", reason = "Es la misma venta", cancelSurplusReason = "Repetido" }),
    ];

    /// <summary>What is read after the commands.</summary>
    public static readonly IReadOnlyList<(string Id, string Path)> Reads =
    [
        ("getOperation", "operations/P-1"),
        ("getTooltip", "operations/P-1/tooltip"),
        ("getActions", "operations/P-1/actions"),
        ("suggestNext", "operations/P-1/next-step?resultOutcome=interested&resultDate=2026-03-09"),
        ("getHistory", "operations/P-1/history"),
        ("countSalesByStatus", "reports/sales-control/statuses"),
        ("summarizeWithoutAttention", "reports/without-attention/summary?by=branch"),
        ("getWorkload", "reports/workload?by=branch"),
        ("getAgentWork", "reports/agent-work"),
        ("getRemindersDue", "reports/reminders-due?givenUp=false"),
        ("countRemindersDue", "reports/reminders-due/count"),
        .. from report in Reports
           let name = string.Concat(report.Split('?')[0].Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))
           let mark = report.Contains('?', StringComparison.Ordinal) ? "&" : "?"
           from each in new[]
           {
               ("get" + name, "reports/" + report),
               ("count" + name, Behind(report, "/count")),
               ("group" + name, Behind(report, "/groups") + mark + "by=branch&then=agent"),
           }
           select each,
    ];

    /// <summary>Downloads.</summary>
    public static readonly IReadOnlyList<(string Id, string Path)> Files =
    [
        .. from report in Reports.Append("workload?by=agent").Append("agent-work").Append("reminders-due")
           let name = string.Concat(report.Split('?')[0].Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))
           from format in new[] { "csv", "xlsx" }
           select ($"download{name}{char.ToUpperInvariant(format[0])}{format[1..]}", Behind(report, "." + format)),
    ];

    private static IReadOnlyList<string> Reports =>
        ["sales-control", "without-attention", "agenda", "no-next-step", "stale?days=1", "results", "conclusions", "reopenings"];

    private static string Behind(string report, string ending) =>
        "reports/" + (report.Split('?') is [var path, var query] ? $"{path}{ending}?{query}" : report + ending);
}
