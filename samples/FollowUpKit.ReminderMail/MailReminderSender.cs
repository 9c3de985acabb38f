using System.Globalization;
using FollowUpKit.Hosting;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace FollowUpKit.ReminderMail;

/// <summary>
/// Sends reminders by e-mail, one message each. The delivery key is the id of the message, so that servers and programs which know it already
/// show it once.
/// </summary>
/// <param name="settings">The server, and whom to write to.</param>
public sealed class MailReminderSender(MailSettings settings) : IReminderSender
{
    /// <inheritdoc/>
    public async Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        using var message = Compose(delivery);
        using var client = new SmtpClient();
        await client.ConnectAsync(settings.Host, settings.Port, settings.UseTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None, cancellationToken);
        if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private MimeMessage Compose(ReminderDelivery delivery)
    {
        var words = ReminderMessage.From(delivery, CultureInfo.GetCultureInfo(settings.Language));
        var message = new MimeMessage { MessageId = $"{delivery.Key}@{settings.Domain}", Subject = words.Subject, Body = new TextPart("plain") { Text = words.Body } };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(MailboxAddress.Parse(settings.AddressOf(delivery)));
        return message;
    }
}
