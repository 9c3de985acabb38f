using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The local hour in which a follow-up of an agent is due at a time of day.</summary>
internal sealed record BusyHour(FollowUp FollowUp, Instant From, Instant To)
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>The hour of a follow-up; null where it has no agent or no time of day, or is over.</summary>
    public static BusyHour? Of(FollowUp followUp, DecisionContext context)
    {
        if (followUp is not { Agent: not null, Due: { Time: { } time } due } || followUp.OverdueFrom <= context.Now) return null;
        if (context.Calendar.FindTimeZone(due.TimeZone!) is not { } zone) return null;
        var start = LocalTimes.ToInstant(due.Date + new LocalTime(time.Hour, 0), zone, out _);

        // Due at a minute is overdue when it ends. What is due by date is overdue at midnight, and belongs to no hour.
        var end = start + Duration.FromHours(1);
        return new BusyHour(followUp, start + Minute, time.Hour == 23 ? end - Minute : end);
    }

    public FollowUpFilter Filter(Caller caller) => new(caller.Tenant)
    {
        Scope = caller.Scope,
        Agents = [FollowUp.Agent!],
        AttentionFromAtOrAfter = From,
        AttentionFromAtOrBefore = To,
    };

    /// <summary>Whether a follow-up as it is stored is counted by that filter.</summary>
    public bool Counts(FollowUp? stored) =>
        stored is { State: FollowUpState.Pending } && stored.Agent == FollowUp.Agent && stored.OverdueFrom >= From && stored.OverdueFrom <= To;

    public CommandWarning Warning(long count) => new(
        WarningCodes.AgentBusy,
        ("follow_up", FollowUp.Number), ("agent", FollowUp.Agent), ("count", count),
        ("hour", Due.At(FollowUp.Due.Date, FollowUp.Due.Time!.Value.Hour, 0)));
}
