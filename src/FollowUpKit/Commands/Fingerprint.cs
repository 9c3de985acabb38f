using NodaTime;
using NodaTime.Text;

namespace FollowUpKit;

/// <summary>What makes a command this command, as a hash: its kind and all of its content.</summary>
internal static class Fingerprint
{
    public static byte[] Of(OperationCommand command)
    {
        var hash = new ContentHash();
        hash.Add(command.Kind);
        command.AddTo(hash);
        return hash.ToHash();
    }

    public static void Add(this ContentHash hash, LocalDateTime? local) => hash.Add(local is { } given ? LocalDateTimePattern.ExtendedIso.Format(given) : null);

    public static void Add(this ContentHash hash, Due due)
    {
        hash.Add(due.ToString());
        hash.Add(due.Zone);
    }

    public static void Add(this ContentHash hash, IReadOnlyList<Reminder> reminders)
    {
        hash.Add(reminders.Count);
        foreach (var reminder in reminders)
        {
            hash.Add(reminder.BeforeDue is { } period ? PeriodPattern.Roundtrip.Format(period) : null);
            hash.Add(reminder.LocalAt);
        }
    }

    public static void Add(this ContentHash hash, Optional<string?> text)
    {
        hash.Add(text.IsGiven);
        hash.Add(text.Value);
    }

    public static void Add(this ContentHash hash, FollowUpDraft? draft)
    {
        hash.Add(draft is not null);
        if (draft is null) return;
        hash.Add(draft.Subject);
        hash.Add(draft.Due);
        hash.Add(draft.Kind);
        hash.Add(draft.Details);
        hash.Add(draft.Agent);
        hash.Add(draft.Previous);
        hash.Add(draft.Reminders);
    }

    public static void Add(this ContentHash hash, ResultEntry? result)
    {
        hash.Add(result is not null);
        if (result is null) return;
        hash.Add(result.At);
        hash.Add(result.Details);
        hash.Add(result.Outcome);
        hash.Add(result.Zone);
    }

    public static void Add(this ContentHash hash, ConclusionEntry? conclusion)
    {
        hash.Add(conclusion is not null);
        if (conclusion is null) return;
        hash.Add(conclusion.Outcome);
        hash.Add(conclusion.CancelOthersReason);
    }
}
