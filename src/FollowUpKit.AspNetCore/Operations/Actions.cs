using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.AspNetCore;

/// <summary>
/// Asks the service which commands it would accept, with made-up contents. What a person can still put right in the form, and what a rule
/// of the host says about the contents, is no reason to hide an action: the answer to the real command says it.
/// </summary>
internal static class Actions
{
    private static readonly HashSet<string> OfContents = new(StringComparer.Ordinal)
    {
        RuleCodes.NextStepRequired, RuleCodes.ResultInFuture, RuleCodes.ResultBeforePrevious, RuleCodes.ResultAfterNext, RuleCodes.ResultTooShort,
        RuleCodes.ResultRepeated, RuleCodes.OthersPending, RuleCodes.DueOutOfRange, RuleCodes.UnknownTimeZone, RuleCodes.FollowUpRepeated,
    };

    private static readonly HashSet<string> OfLibrary = new(
        typeof(RuleCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!), StringComparer.Ordinal);

    public static async Task<IReadOnlyList<ActionsAnswer.OneAction>> FindAsync(WebExchange exchange, SalesOperation operation)
    {
        var actions = new List<ActionsAnswer.OneAction>();
        foreach (var (name, number, command) in Candidates(operation, exchange.Now, exchange.Calendar))
        {
            var check = await exchange.FollowUps.CheckAsync(command, exchange.Aborted);
            var refusal = check.Violation is { } violation && OfLibrary.Contains(violation.Code) && !OfContents.Contains(violation.Code) ? violation : null;
            actions.Add(new(name, number, refusal is null, refusal?.Code, refusal?.GetMessage(exchange.Culture)));
        }

        return actions;
    }

    private static IEnumerable<(string Name, int? Number, OperationCommand Command)> Candidates(SalesOperation operation, Instant now, LocalCalendar calendar)
    {
        var id = operation.Id;
        var today = calendar.DateOf(now, operation.TimeZone);
        var draft = new FollowUpDraft("?", Due.On(today.PlusDays(1)));
        var result = new ResultEntry(now.InUtc().LocalDateTime.Date + new LocalTime(now.InUtc().Hour, now.InUtc().Minute), "?").WithTimeZone("UTC");
        yield return ("schedule", null, new ScheduleFollowUp(id, draft));
        foreach (var followUp in operation.Pending)
        {
            var number = followUp.Number;
            yield return ("capture", number, new CaptureResult(id, result.At, result.Details).WithTimeZone("UTC").WithNext(draft).OnFollowUp(number));
            yield return ("reschedule", number, new RescheduleFollowUp(id, draft.Due, "?").OnFollowUp(number));
            yield return ("reassign", number, new ReassignFollowUp(id, "?").OnFollowUp(number));
            yield return ("edit", number, new EditFollowUp(id).WithSubject("?").OnFollowUp(number));
            yield return ("cancel", number, new CancelFollowUp(id, "?").OnFollowUp(number));
        }

        if (operation.FollowUps.FirstOrDefault(followUp => followUp.State == FollowUpState.Done) is { } done)
        {
            var before = new ResultEntry(done.Result!.Local, "?").WithTimeZone(done.Result.TimeZone);
            yield return ("correct", done.Number, new CorrectResult(id, done.Number, before, "?"));
            yield return ("retract", done.Number, new RetractResult(id, "?").WithNextCancelled().OnFollowUp(done.Number));
        }

        var conclusion = new ConcludeOperation(id).WithCancelOthersReason("?");
        yield return ("conclude", null, operation.Last?.State == FollowUpState.Pending ? conclusion.WithResult(result) : conclusion);
        yield return ("reopen", null, new ReopenOperation(id, "?"));
    }
}
