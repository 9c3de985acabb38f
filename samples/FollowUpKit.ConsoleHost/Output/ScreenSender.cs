using System.Globalization;
using FollowUpKit.Hosting;
using NodaTime;
using Spectre.Console;

namespace FollowUpKit.ConsoleHost;

/// <summary>Sends reminders and digests to the screen.</summary>
internal sealed class ScreenSender(Screen screen, IClock clock, DateTimeZone zone) : IReminderSender
{
    public Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
    {
        var message = ReminderMessage.From(delivery, CultureInfo.CurrentUICulture);
        var to = delivery.Recipient == EscalationStep.Agent ? delivery.Agent ?? delivery.Recipient : delivery.Recipient;
        screen.Show(new Text($"{clock.GetCurrentInstant().InZone(zone).LocalDateTime.ForPeople()} → {to}: {message.Subject}"));
        foreach (var line in message.Body.Split('\n')) screen.Show(new Text("    " + line));
        return Task.CompletedTask;
    }
}
