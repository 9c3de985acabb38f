using System.Reflection;
using FollowUpKit.Storage;
using FollowUpKit.Tests.Reporting;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>Everything of the library that takes a text which may reach a store, and what that text must keep to.</summary>
internal static class TextDoors
{
    private static readonly LocalDateTime Morning = Some.Today.At(new LocalTime(8, 30));

    private static readonly Due Soon = Due.On(Some.Today);

    private static readonly FollowUpDraft Draft = Some.Draft();

    private static readonly FollowUpTemplate Template = new("Call them", DueRule.InDays(1));

    private static readonly FollowUpReports Reports = new Shop().Reports();

    /// <summary>By name: the limit in code points, whether none may be given, and the door itself.</summary>
    public static IReadOnlyList<TextDoor> All { get; } =
    [
        new("OperationId(value)", 128, false, text => new OperationId(text!)),
        new("OperationId.FromString(value)", 128, false, text => OperationId.FromString(text!)),
        new("OperationId.op_Implicit(operationId)", 128, false, text => { OperationId id = text!; }),
        new("OpenOperation.WithBranch(branch)", 128, true, text => new OpenOperation(Chase.Id).WithBranch(text)),
        new("OpenOperation.WithAgent(agent)", 128, true, text => new OpenOperation(Chase.Id).WithAgent(text)),
        new("OpenOperation.WithTitle(title)", 100, true, text => Some.Opening.WithTitle(text)),
        new("OpenOperation.WithCustomer(customer)", 128, true, text => Some.Opening.WithCustomer(text)),
        new("OpenOperation.WithTimeZone(timeZone)", 128, false, text => Some.Opening.WithTimeZone(text!)),
        new("DescribeOperation.WithTitle(title)", 100, true, text => new DescribeOperation(Chase.Id).WithTitle(text)),
        new("DescribeOperation.WithCustomer(customer)", 128, true, text => new DescribeOperation(Chase.Id).WithCustomer(text)),
        new("TransferOperation.ToBranch(branch)", 128, true, text => new TransferOperation(Chase.Id).ToBranch(text)),
        new("TransferOperation.ToAgent(agent)", 128, true, text => new TransferOperation(Chase.Id).ToAgent(text)),
        new("TransferOperation.ToAgentWithPending(agent)", 128, true, text => new TransferOperation(Chase.Id).ToAgentWithPending(text)),
        new("BusinessCalendars.WithBranch(branch)", 128, false, text => new BusinessCalendars(BusinessCalendar.MondayToFriday).WithBranch(text!, BusinessCalendar.MondayToFriday)),
        new("FollowUpDraft(subject)", 100, false, text => new FollowUpDraft(text!, Soon)),
        new("FollowUpDraft.WithKind(kind)", 128, true, text => Draft.WithKind(text)),
        new("FollowUpDraft.WithDetails(details)", 4000, true, text => Draft.WithDetails(text)),
        new("FollowUpDraft.WithAgent(agent)", 128, true, text => Draft.WithAgent(text)),
        new("DefaultReminder(kind)", 128, true, text => new DefaultReminder(Reminder.WhenOverdue(), text)),
        new("FollowUpTemplate(subject)", 100, false, text => new FollowUpTemplate(text!, DueRule.InDays(1))),
        new("FollowUpTemplate.WithKind(kind)", 128, true, text => Template.WithKind(text)),
        new("FollowUpTemplate.WithDetails(details)", 4000, true, text => Template.WithDetails(text)),
        new("FollowUpTemplate.WithAgent(agent)", 128, true, text => Template.WithAgent(text)),
        new("FollowUpPlanStep(code)", 128, false, text => new FollowUpPlanStep(text!, Template)),
        new("FollowUpPlan(code)", 128, false, text => new FollowUpPlan(text!, new FollowUpPlanStep("call", Template))),
        new("FollowUpPlan.WithName(name)", 100, true, text => new FollowUpPlan("quotation", new FollowUpPlanStep("call", Template)).WithName(text)),
        new("OpenOperation.WithPlan(plan)", 128, false, text => Some.Opening.WithPlan(text!)),
        new("NextStepRequest.WithKind(kind)", 128, true, text => new NextStepRequest().WithKind(text)),
        new("NextStepRequest.WithOutcome(outcome)", 128, true, text => new NextStepRequest().WithOutcome(text)),
        new("NextStepRequest.WithPlan(plan)", 128, false, text => new NextStepRequest().WithPlan(text!)),
        new("NextStepRequest.WithPlan(step)", 128, true, text => new NextStepRequest().WithPlan("quotation", step: text)),
        new("SuggestedNext.WithSubject(subject)", 100, true, text => new SuggestedNext().WithSubject(text)),
        new("SuggestedNext.WithKind(kind)", 128, true, text => new SuggestedNext().WithKind(text)),
        new("SuggestedNext.WithDetails(details)", 4000, true, text => new SuggestedNext().WithDetails(text)),
        new("SuggestedNext.WithAgent(agent)", 128, true, text => new SuggestedNext().WithAgent(text)),
        new("FixedFollowUpPlanSource.WithTenant(tenant)", 128, false, text => new FixedFollowUpPlanSource(FollowUpPlans.None).WithTenant(text!, FollowUpPlans.None)),
        new("GoToStep(step)", 128, false, text => new NextStepAction.GoToStep(text!)),
        new("StartPlan(plan)", 128, false, text => new NextStepAction.StartPlan(text!)),
        new("Conclude(outcome)", 128, true, text => new NextStepAction.Conclude(text)),
        new("NextStepRule.ForSteps(steps)", 128, false, text => new NextStepRule(new NextStepAction.Nothing()).ForSteps(text!)),
        new("NextStepRule.ForKinds(kinds)", 128, false, text => new NextStepRule(new NextStepAction.Nothing()).ForKinds(text!)),
        new("NextStepRule.ForOutcomes(outcomes)", 128, false, text => new NextStepRule(new NextStepAction.Nothing()).ForOutcomes(text!)),
        new("PlanPosition(plan)", 128, false, text => new PlanPosition(text!, Some.Today, "call")),
        new("PlanPosition(step)", 128, false, text => new PlanPosition("quotation", Some.Today, text!)),
        new("Due(timeZone)", 128, true, text => new Due(Some.Today, null, text)),
        new("Due.WithTimeZone(timeZone)", 128, false, text => Soon.WithTimeZone(text!)),
        new("OperationTooltip.ToText(readerTimeZone)", 128, true, text => Given.Pending().Sale.TooltipAt(Chase.Start).ToText(null, text)),
        new("EditFollowUp.WithSubject(subject)", 100, false, text => new EditFollowUp(Chase.Id).WithSubject(text!)),
        new("EditFollowUp.WithDetails(details)", 4000, true, text => new EditFollowUp(Chase.Id).WithDetails(text)),
        new("EditFollowUp.WithKind(kind)", 128, true, text => new EditFollowUp(Chase.Id).WithKind(text)),
        new("RescheduleFollowUp(reason)", 500, false, text => new RescheduleFollowUp(Chase.Id, Soon, text!)),
        new("PostponeFollowUp(reason)", 500, false, text => new PostponeFollowUp(Chase.Id, 1, text!)),
        new("ReassignFollowUp(agent)", 128, true, text => new ReassignFollowUp(Chase.Id, text)),
        new("HandOverOperation(agent)", 128, true, text => new HandOverOperation(Chase.Id, text)),
        new("HandOverOperation.FromAgent(agent)", 128, true, text => new HandOverOperation(Chase.Id, "luis").FromAgent(text)),
        new("CancelFollowUp(reason)", 500, false, text => new CancelFollowUp(Chase.Id, text!)),
        new("CaptureResult(details)", 4000, false, text => new CaptureResult(Chase.Id, Morning, text!)),
        new("CaptureResult.WithOutcome(outcome)", 128, true, text => Some.Result().WithOutcome(text)),
        new("CaptureResult.WithTimeZone(timeZone)", 128, false, text => Some.Result().WithTimeZone(text!)),
        new("CaptureResult.WithConclusion(outcome)", 128, true, text => Some.Result().WithConclusion(text)),
        new("CorrectResult(reason)", 500, false, text => new CorrectResult(Chase.Id, 1, new ResultEntry(Morning, "details"), text!)),
        new("MergeOperations(reason)", 500, false, text => new MergeOperations(Chase.Id, "S-2", text!)),
        new("MergeOperations.WithCancelSurplusReason(reason)", 500, true, text => new MergeOperations(Chase.Id, "S-2", "reason").WithCancelSurplusReason(text)),
        new("RetractResult(reason)", 500, false, text => new RetractResult(Chase.Id, text!)),
        new("ConcludeOperation(outcome)", 128, true, text => new ConcludeOperation(Chase.Id, text)),
        new("ConcludeOperation.WithCancelOthersReason(reason)", 500, true, text => new ConcludeOperation(Chase.Id).WithCancelOthersReason(text)),
        new("ConclusionEntry(outcome)", 128, true, text => new ConclusionEntry(text)),
        new("ConclusionEntry.WithCancelOthersReason(reason)", 500, true, text => new ConclusionEntry().WithCancelOthersReason(text)),
        new("ResultEntry(details)", 4000, false, text => new ResultEntry(Morning, text!)),
        new("ResultEntry.WithOutcome(outcome)", 128, true, text => new ResultEntry(Morning, "details").WithOutcome(text)),
        new("ResultEntry.WithTimeZone(timeZone)", 128, false, text => new ResultEntry(Morning, "details").WithTimeZone(text!)),
        new("ReopenOperation(reason)", 500, false, text => new ReopenOperation(Chase.Id, text!)),
        new("WithdrawOperation(reason)", 500, false, text => new WithdrawOperation(Chase.Id, text!)),
        new("OperationCommandExtensions.WithCommandId(commandId)", 128, false, text => Some.Result().WithCommandId(text!)),
        new("FollowUpBulkService.ExecuteAsync(runId)", 100, false, text => Run(new FollowUpBulkService(new Shop().Service()).ExecuteAsync(text!, Reports.Agenda(), _ => null))),
        new("FollowUpBulkService.CheckAsync(runId)", 100, false, text => Run(new FollowUpBulkService(new Shop().Service()).CheckAsync(text!, Reports.Agenda(), _ => null))),
        new("Caller(tenant)", 128, false, text => new Caller(text!, VisibilityScope.All, "ana")),
        new("Caller(user)", 128, false, text => new Caller("default", VisibilityScope.All, text!)),
        new("ReportQuery.Branches(branches)", 128, false, text => Reports.WithoutAttention().Branches("MTY", text!)),
        new("ReportQuery.Agents(agents)", 128, false, text => Reports.SalesControl().Agents("ana", text!)),
        new("ReportQuery.Customers(customers)", 128, false, text => Reports.Agenda().Customers("C-1", text!)),
        new("ReportQuery.Containing(text)", 100, false, text => Reports.SalesControl().Containing(text!)),
        new("FollowUpReportQuery.Kinds(kinds)", 128, false, text => Reports.WithoutAttention().Kinds("call", text!)),
        new("FollowUpReportQuery.ScheduledBy(users)", 128, false, text => Reports.Agenda().ScheduledBy("ana", text!)),
        new("ConclusionsQuery.Outcomes(outcomes)", 128, false, text => Reports.Conclusions().Outcomes("won", text!)),
        new("ReopeningsQuery.Outcomes(outcomes)", 128, false, text => Reports.Reopenings().Outcomes("won", text!)),
        new("AgentWorkQuery.Branches(branches)", 128, false, text => Reports.AgentWork().Branches("MTY", text!)),
        new("AgentWorkQuery.Agents(agents)", 128, false, text => Reports.AgentWork().Agents("ana", text!)),
        new("WorkloadQuery.Branches(branches)", 128, false, text => Reports.Workload().Branches("MTY", text!)),
        new("WorkloadQuery.Agents(agents)", 128, false, text => Reports.Workload().Agents("ana", text!)),
    ];

    /// <summary>The lists of the visibility scope, which a caller brings along.</summary>
    public static IReadOnlyList<TextDoor> OfScope { get; } =
    [
        new("Caller(scope)", 128, false, text => new Caller("default", new VisibilityScope(branches: ["MTY", text!]), "ana")),
        new("Caller(scope)", 128, false, text => new Caller("default", new VisibilityScope(agents: ["ana", text!]), "ana")),
    ];

    /// <summary>Texts that reach no store, each with the reason.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
    [
        // A refusal of the host's own making.
        "RuleViolation(code)", "RuleViolation(message)",
        // Read back, never stored; each must be one that the same query wrote.
        "ReportQuery.ToPageAsync(cursor)",
        // Asked of the time zones, never stored.
        "LocalCalendar.DateOf(timeZone)", "LocalCalendar.DayNumberOf(timeZone)", "LocalCalendar.FindTimeZone(timeZone)", "LocalCalendar.FindTimeZoneId(timeZone)", "LocalCalendar.NearestTimeZoneId(timeZone)", "StatusRule.DaysOverdue(timeZone)",
        // Asked of the business calendars, never stored.
        "BusinessCalendars.ForBranch(branch)", "LocalCalendar.DaysBetween(branch)", "StatusRule.DaysOverdue(branch)",
        // Parsed: a text that is no key is a FormatException, or false.
        "OperationId.Parse(s)", "OperationId.TryParse(s)",
        // Asked of the plans, never stored; read as plans or calendars, with a refusal that says where.
        "FollowUpPlan.Find(step)", "FollowUpPlans.Find(plan)", "FollowUpPlans.Parse(json)", "BusinessCalendars.Parse(json)",
        // Rows of a history are read as text, field by field, and rejected with a reason.
        "ImportRow(problem)",
    ];

    /// <summary>All parameters of the library that are texts or lists of texts, but for its stores, and the service, which hands them to the commands.</summary>
    public static IEnumerable<string> Found => PublicApi.Members.OfType<MethodBase>()
        .Where(method => method.DeclaringType!.Assembly == typeof(SalesOperation).Assembly && !typeof(IOperationReader).IsAssignableFrom(method.DeclaringType))
        .Where(method => method.DeclaringType != typeof(FollowUpService))
        .SelectMany(method => method.GetParameters().Where(IsText).Select(parameter => $"{NameOf(method)}({parameter.Name})"))
        .Distinct(StringComparer.Ordinal);

    private static void Run(Task<BulkCounts> run) => run.GetAwaiter().GetResult();

    private static bool IsText(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) || typeof(IEnumerable<string>).IsAssignableFrom(parameter.ParameterType);

    private static string NameOf(MethodBase method) =>
        method.DeclaringType!.Name.Split('`')[0] + (method.IsConstructor ? "" : $".{method.Name}");
}
