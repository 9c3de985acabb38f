using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>How a result as a person enters it becomes one of the chain.</summary>
internal static class Capturing
{
    public static RuleViolation? Capture(this Deliberation deliberation, FollowUp followUp, ResultEntry entry)
    {
        if (deliberation.Read(entry, followUp, out var result) is { } refusal) return refusal;
        deliberation.Record(new OperationChange.ResultCaptured
        {
            Number = followUp.Number,
            Result = result,
            GivenTimeZone = Scheduling.OtherThan(result.TimeZone, entry.TimeZone),
        });
        return null;
    }

    /// <summary>A result of the same time and details as the one that led to the follow-up is that one, sent again.</summary>
    public static RuleViolation? RequireNew(this Deliberation deliberation, ResultEntry entry, FollowUp followUp)
    {
        var previous = followUp.PreviousNumber is { } number ? deliberation.Operation.Find(number) : null;
        return previous?.Result is { } result
            && (entry.At, deliberation.IdOf(entry.TimeZone) ?? followUp.Due.TimeZone, entry.Details) == (result.Local, result.TimeZone, result.Details)
            ? deliberation.Refuse(
                RuleCodes.ResultRepeated,
                ("follow_up", previous.Number), ("by", result.CapturedBy), ("at", deliberation.Local(result.CapturedAt, previous.Due.TimeZone!)), ("pending", followUp.Number))
            : null;
    }

    /// <summary>
    /// Works out the instant of a result: of an ambiguous local time the earliest reading that is neither in the future nor
    /// before the result that led to the follow-up nor after one that it led to.
    /// </summary>
    public static RuleViolation? Read(this Deliberation deliberation, ResultEntry entry, FollowUp followUp, out ResultSnapshot result)
    {
        result = null!;
        var zoneId = deliberation.IdOf(entry.TimeZone) ?? followUp.Due.TimeZone!;
        if (deliberation.CheckLength(entry, followUp) is { } tooShort) return tooShort;
        if (deliberation.FindZone(zoneId, out var zone) is { } unknown) return unknown;

        RuleViolation? firstRefusal = null;
        foreach (var at in LocalTimes.Readings(entry.At, zone))
        {
            if (deliberation.CheckPlace(at.InZone(zone), followUp) is { } refusal)
            {
                firstRefusal ??= refusal;
                continue;
            }

            result = new ResultSnapshot
            {
                Date = entry.At.Date,
                Time = entry.At.TimeOfDay,
                TimeZone = zoneId,
                At = at,
                DaysLate = deliberation.DaysLate(at, followUp),
                Details = entry.Details,
                Outcome = entry.Outcome,
                CapturedAt = deliberation.Context.Now,
                CapturedLate = followUp.Result is { } before && before.At == at
                    ? before.CapturedLate
                    : deliberation.Context.Now - at > deliberation.Context.Rules.LateCaptureTolerance,
                CapturedBy = deliberation.Context.By,
            };
            return null;
        }

        return firstRefusal;
    }

    private static int DaysLate(this Deliberation deliberation, Instant at, FollowUp followUp) =>
        StatusRule.DaysOverdue(
            followUp.Due.Date, followUp.Due.TimeZone!, followUp.OverdueFrom, at, deliberation.Context.Calendar, deliberation.Operation.Branch);

    private static RuleViolation? CheckLength(this Deliberation deliberation, ResultEntry entry, FollowUp followUp)
    {
        var length = TextRule.CountCodePoints(entry.Details.Trim());
        var minimum = deliberation.Context.Rules.MinimumResultLength;
        return length < minimum
            ? deliberation.Refuse(RuleCodes.ResultTooShort, ("follow_up", followUp.Number), ("length", length), ("minimum", minimum))
            : null;
    }

    private static RuleViolation? CheckPlace(this Deliberation deliberation, ZonedDateTime result, FollowUp followUp)
    {
        var (at, zone) = (result.ToInstant(), result.Zone);
        var (now, tolerance) = (deliberation.Context.Now, deliberation.Context.Rules.FutureTolerance);
        if (at - now > tolerance)
        {
            return deliberation.Refuse(
                RuleCodes.ResultInFuture, ("follow_up", followUp.Number), ("result", result), ("latest", (now + tolerance).InZone(zone)));
        }

        var operation = deliberation.Operation;
        var previous = followUp.PreviousNumber is { } number ? operation.Find(number) : null;
        if (at < previous?.Result?.At)
        {
            return deliberation.Refuse(
                RuleCodes.ResultBeforePrevious,
                ("follow_up", followUp.Number), ("result", result), ("previous", previous.Number), ("previous_result", previous.Result.At.InZone(zone)));
        }

        var next = operation.LedToBy(followUp.Number).FirstOrDefault(led => led.Result?.At < at);
        return next is null
            ? null
            : deliberation.Refuse(
                RuleCodes.ResultAfterNext,
                ("follow_up", followUp.Number), ("result", result), ("next", next.Number), ("next_result", next.Result!.At.InZone(zone)));
    }
}
