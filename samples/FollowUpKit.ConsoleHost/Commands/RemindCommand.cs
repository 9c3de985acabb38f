using System.CommandLine;
using FollowUpKit.Hosting;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>Runs the dispatcher: sends the reminders and digests that are due to the screen, once or until it is stopped.</summary>
internal sealed class RemindCommand : Command
{
    private readonly Session session;
    private readonly MomentOptions moment;
    private readonly EscalationOption escalation = new("--escalate", "Help_escalate");
    private readonly DigestOption digest = new("--digest", "Help_digest");
    private readonly Option<bool> watch = new("--watch") { Description = Words.Get("Help_watch") };

    public RemindCommand(Session session)
        : base("remind", Words.Get("Help_remind_command"))
    {
        this.session = session;
        moment = new MomentOptions(session, "Help_remind_as_of");
        moment.AddTo(this);
        foreach (var option in new Option[] { escalation, digest, watch }) Options.Add(option);
        Validators.Add(result =>
        {
            if (result.GetResult("--as-of") is not null && result.GetValue(watch)) result.AddError(Words.Get("Misuse_watch_as_of"));
        });
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var database = await session.OpenAsync(parsed, cancellationToken);
        var now = moment.Read(parsed);
        if (moment.NoteOf(parsed, now) is { } note) session.Screen.ErrorOutput.WriteLine(note);
        var options = new ReminderOptions { Digest = digest.Read(parsed) };
        foreach (var step in escalation.Read(parsed)) options.EscalationSteps.Add(step);
        IClock clock = moment.IsGiven(parsed) ? new StandingClock(now.ToInstant()) : new SessionClock(session);
        var dispatcher = new ReminderDispatcher(database.Reminders, new ScreenSender(session.Screen, clock, now.Zone), clock, database.Options, options);
        if (parsed.GetValue(watch)) await dispatcher.RunAsync(cancellationToken);
        var summary = await dispatcher.DispatchDueAsync(cancellationToken);
        session.Screen.Show(new Spectre.Console.Text(Words.Fill("Remind_Summary", ("sent", summary.Sent), ("dropped", summary.Dropped))));
    }

    private sealed class SessionClock(Session session) : IClock
    {
        public Instant GetCurrentInstant() => session.Now;
    }
}
