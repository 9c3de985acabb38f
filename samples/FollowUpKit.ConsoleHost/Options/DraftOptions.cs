using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A follow-up to be scheduled, alone or with another command, where its options have a prefix such as <c>next-</c>.</summary>
internal sealed class DraftOptions
{
    private readonly Option<string?> subject;
    private readonly Option<LocalDate?> dueDate;
    private readonly Option<LocalTime?> dueTime;
    private readonly Option<DateTimeZone?> zone;
    private readonly Option<string?> kind;
    private readonly Option<string?> details;
    private readonly Option<string?> agent;
    private readonly Option<LocalDateTime?[]> reminders;

    public DraftOptions(string prefix = "", bool isRequired = false)
    {
        subject = TextOptions.Text($"--{prefix}subject", "Help_draft_subject");
        dueDate = ValueOptions.Date($"--{prefix}due-date", "Help_draft_due_date");
        dueTime = ValueOptions.Time($"--{prefix}due-time", "Help_draft_due_time");
        zone = ValueOptions.Zone($"--{prefix}zone", "Help_draft_zone");
        kind = TextOptions.Text($"--{prefix}kind", "Help_draft_kind");
        details = TextOptions.Text($"--{prefix}details", "Help_draft_details");
        agent = TextOptions.Text($"--{prefix}agent", "Help_draft_agent");
        reminders = ValueOptions.Locals($"--{prefix}remind-at", "Help_draft_remind_at");
        subject.Required = dueDate.Required = isRequired;
    }

    private Option[] All => [subject, dueDate, dueTime, zone, kind, details, agent, reminders];

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Add(option);
    }

    /// <summary>The draft, or null when none of its options is given.</summary>
    public FollowUpDraft? Read(ParseResult parsed)
    {
        if (!All.Any(option => parsed.GetResult(option) is not null)) return null;
        if (parsed.GetValue(subject) is not { } text || parsed.GetValue(dueDate) is not { } date)
            throw new MisuseException(Words.Fill("Misuse_draft", ("subject", subject.Name), ("dueDate", dueDate.Name)));
        return new FollowUpDraft(text, ValueOptions.Due(date, parsed.GetValue(dueTime), parsed.GetValue(zone)))
            .WithKind(parsed.GetValue(kind))
            .WithDetails(parsed.GetValue(details))
            .WithAgent(parsed.GetValue(agent))
            .WithReminders([.. (parsed.GetValue(reminders) ?? []).OfType<LocalDateTime>().Select(Reminder.At)]);
    }
}
