using System.CommandLine;

namespace FollowUpKit.ConsoleHost;

/// <summary>Changes subject, details, kind or reminders of a pending follow-up; an empty text takes one away.</summary>
internal sealed class EditCommand : ChangeCommand
{
    private readonly Option<string?> subject = TextOptions.Text("--subject", "Help_subject");
    private readonly Option<string?> details = TextOptions.Text("--details", "Help_follow_up_details");
    private readonly Option<string?> kind = TextOptions.Text("--kind", "Help_kind");
    private readonly ReminderOption reminders;
    private readonly Option<bool> noReminders = new("--no-reminders") { Description = Words.Get("Help_no_reminders") };
    private readonly Option<int?> followUp = TextOptions.Number("--follow-up", "Help_number");

    public EditCommand(Session session)
        : base(session, "edit")
    {
        reminders = new ReminderOption(session, "--remind", "Help_remind");
        foreach (var option in new Option[] { subject, details, kind, reminders, noReminders, followUp }) Options.Add(option);
    }

    protected override OperationCommand Read(OperationId sale, ParseResult parsed, Desk desk)
    {
        var number = parsed.GetValue(followUp);
        var command = new EditFollowUp(sale)
            .With(parsed, subject, (made, text) => made.WithSubject(text))
            .With(parsed, details, (made, text) => made.WithDetails(text.OrNothing()))
            .With(parsed, kind, (made, text) => made.WithKind(text.OrNothing()));
        var given = reminders.Read(parsed, desk.NowIn(desk.ZoneOf(number)));
        if (given.Length > 0 || parsed.GetValue(noReminders)) command = command.WithReminders(given);
        return number is { } named ? command.OnFollowUp(named) : command;
    }
}
