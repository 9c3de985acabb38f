using System.Globalization;

namespace FollowUpKit.Hosting.Tests;

internal sealed class ScreenSender(TextWriter screen) : IReminderSender
{
    public Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
    {
        var message = ReminderMessage.From(delivery, CultureInfo.GetCultureInfo("es-MX"));
        return screen.WriteLineAsync($"{delivery.Agent}: {message.Subject}");
    }
}
