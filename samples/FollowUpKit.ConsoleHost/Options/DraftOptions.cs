using System.CommandLine;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>A follow-up to be scheduled, alone or with another command, where its options have a prefix such as <c>next-</c>.</summary>
internal sealed class DraftOptions
{
    private readonly Option<string?> subject;
    private readonly WhenOption due;
    private readonly Option<DateTimeZone?> zone;
    private readonly Option<string?> kind;
    private readonly Option<string?> details;
    private readonly Option<string?> agent;
    private readonly ReminderOption reminders;

    /// <param name="session">Where dates are echoed.</param>
    /// <param name="role">Such as next, where <c>--next</c> is short for <c>--next-subject</c> and <c>--due</c> for <c>--next-due</c>; empty where the command is about nothing else.</param>
    public DraftOptions(Session session, string role = "")
    {
        var prefix = role.Length == 0 ? "" : $"{role}-";
        subject = TextOptions.Text($"--{prefix}subject", "Help_draft_subject", role.Length == 0 ? [] : [$"--{role}"]);
        due = new WhenOption(session, $"--{prefix}due", "Help_draft_due", WhenKind.Due, Toward.Ahead, role.Length == 0 ? [] : ["--due"]);
        zone = ValueOptions.Zone($"--{prefix}zone", "Help_draft_zone");
        kind = TextOptions.Text($"--{prefix}kind", "Help_draft_kind");
        details = TextOptions.Text($"--{prefix}details", "Help_draft_details");
        agent = TextOptions.Text($"--{prefix}agent", "Help_draft_agent");
        reminders = new ReminderOption(session, $"--{prefix}remind", "Help_draft_remind");
        subject.Required = due.Required = role.Length == 0;
    }

    private Option[] All => [subject, due, zone, kind, details, agent, reminders];

    public void AddTo(Command command)
    {
        foreach (var option in All) command.Add(option);
    }

    /// <summary>What is given of a next step that is proposed; the rest comes from the proposal.</summary>
    public SuggestedNext ReadTyped(ParseResult parsed, Desk desk)
    {
        var inZone = parsed.GetValue(zone);
        var now = desk.NowIn(inZone?.Id ?? desk.ZoneOfSale);
        var typed = new SuggestedNext()
            .With(parsed, subject, (made, text) => made.WithSubject(text))
            .With(parsed, kind, (made, text) => made.WithKind(text.OrNothing()))
            .With(parsed, details, (made, text) => made.WithDetails(text.OrNothing()))
            .With(parsed, agent, (made, text) => made.WithAgent(text));
        if (due.ReadDue(parsed, now, inZone) is { } given) typed = typed.WithDue(given);
        return reminders.Read(parsed, now) is { Length: > 0 } own ? typed.WithReminders(own) : typed;
    }

    /// <summary>The draft, or null when none of its options is given.</summary>
    public FollowUpDraft? Read(ParseResult parsed, Desk desk)
    {
        if (!All.Any(option => parsed.IsGiven(option))) return null;
        foreach (var needed in new Option[] { subject, due })
            if (!parsed.IsGiven(needed)) throw new MissingOptionException(needed);
        var inZone = parsed.GetValue(zone);
        var now = desk.NowIn(inZone?.Id ?? desk.ZoneOfSale);
        var draft = parsed.Make(subject, text => new FollowUpDraft(text, due.ReadDue(parsed, now, inZone)!))
            .With(parsed, kind, (made, text) => made.WithKind(text))
            .With(parsed, details, (made, text) => made.WithDetails(text))
            .With(parsed, agent, (made, text) => made.WithAgent(text));
        return reminders.Read(parsed, now) is { Length: > 0 } given ? draft.WithReminders(given) : draft;
    }
}
