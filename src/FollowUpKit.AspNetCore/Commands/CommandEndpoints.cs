namespace FollowUpKit.AspNetCore;

/// <summary>Every command of the service.</summary>
internal static class CommandEndpoints
{
    private const string Operation = "/operations/{id}";
    private const string FollowUp = "/operations/{id}/follow-ups/{number}";

    public static IEnumerable<WebEndpoint> All =>
    [
        .. CommandEndpoint.Of<OpenBody>(
            "/operations", "openOperation", "Opens an operation, with a first follow-up if wanted.", (_, body, fields) => body.Read(fields)),
        .. CommandEndpoint.Of<DescribeBody>(
            Operation + "/describe", "describeOperation", "Changes title and customer.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<TransferBody>(
            Operation + "/transfer", "transferOperation", "Changes branch and agent.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<HandOverBody>(
            Operation + "/hand-over", "handOverOperation", "Gives an operation and its pending follow-ups to another agent.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<RenumberBody>(
            Operation + "/renumber", "changeOperationId", "Changes the key of an operation.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<MergeBody>(
            Operation + "/merge", "mergeOperations", "Makes another operation part of this one.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<ConcludeBody>(
            Operation + "/conclude", "concludeOperation", "Concludes an operation: ends the chase.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<ReopenBody>(
            Operation + "/reopen", "reopenOperation", "Undoes a conclusion.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<ReasonBody>(
            Operation + "/withdraw", "withdrawOperation", "Withdraws an operation that the ERP has deleted.", (web, body, fields) => WithReason(body, fields, reason => new WithdrawOperation(web.Operation, reason))),
        .. CommandEndpoint.Of<ReinstateBody>(
            Operation + "/reinstate", "reinstateOperation", "Undoes a withdrawal.", (web, body, fields) => body.Read(web.Operation, fields)),
        .. CommandEndpoint.Of<EmptyBody>(
            Operation + "/recalculate", "recalculateDueTimes", "Derives instants again after a change of time zone rules.", (web, _, _) => new RecalculateDueTimes(web.Operation)),
        .. CommandEndpoint.Of<DraftBody>(
            Operation + "/follow-ups", "scheduleFollowUp", "Schedules a follow-up.", (web, body, fields) => body.Read(fields) is { } draft ? new ScheduleFollowUp(web.Operation, draft) : null),
        .. CommandEndpoint.Of<EditBody>(
            FollowUp + "/edit", "editFollowUp", "Changes subject, details, kind and reminders of a pending follow-up.", (web, body, fields) => body.Read(web.Operation, fields).OnFollowUp(web.Number)),
        .. CommandEndpoint.Of<RescheduleBody>(
            FollowUp + "/reschedule", "rescheduleFollowUp", "Moves a pending follow-up to another due value.", (web, body, fields) => body.Read(web.Operation, fields)?.OnFollowUp(web.Number)),
        .. CommandEndpoint.Of<PostponeBody>(
            FollowUp + "/postpone", "postponeFollowUp", "Moves a pending follow-up by days.", (web, body, fields) => body.Read(web.Operation, fields)?.OnFollowUp(web.Number)),
        .. CommandEndpoint.Of<ReassignBody>(
            FollowUp + "/reassign", "reassignFollowUp", "Gives a pending follow-up to another agent.", (web, body, fields) => body.Read(web.Operation, fields)?.OnFollowUp(web.Number)),
        .. CommandEndpoint.Of<ReasonBody>(
            FollowUp + "/cancel", "cancelFollowUp", "Cancels a pending follow-up.", (web, body, fields) => WithReason(body, fields, reason => new CancelFollowUp(web.Operation, reason).OnFollowUp(web.Number))),
        .. CommandEndpoint.Of<CaptureBody>(
            FollowUp + "/result", "captureResult", "Captures the result of a pending follow-up.", (web, body, fields) => body.Read(web.Operation, fields)?.OnFollowUp(web.Number)),
        .. CommandEndpoint.Of<CorrectBody>(
            FollowUp + "/correct", "correctResult", "Corrects a result.", (web, body, fields) => body.Read(web.Operation, web.Number, fields)),
        .. CommandEndpoint.Of<RetractBody>(
            FollowUp + "/retract", "retractResult", "Takes a result back that was captured by mistake.", (web, body, fields) => body.Read(web.Operation, fields)?.OnFollowUp(web.Number)),
    ];

    private static T? WithReason<T>(ReasonBody body, FieldReader fields, Func<string, T> make)
        where T : OperationCommand => fields.Required("reason", body.Reason) is { } reason ? fields.Make("reason", () => make(reason)) : null;
}
