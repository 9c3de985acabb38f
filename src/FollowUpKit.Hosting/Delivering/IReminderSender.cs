namespace FollowUpKit.Hosting;

/// <summary>Sends reminders and digests to people: by e-mail, on a screen, by telephone. The host's own.</summary>
public interface IReminderSender
{
    /// <summary>
    /// Sends a delivery. It may be asked for the same delivery again, when a worker ended before the store knew that it was sent: the
    /// same <see cref="ReminderDelivery.Key"/> then. It is called by several workers at once if there are several.
    /// </summary>
    /// <param name="delivery">What to send, and to whom.</param>
    /// <param name="cancellationToken">Cancelled when the dispatcher stops. A delivery that ends with it is sent by another worker.</param>
    /// <exception cref="Exception">Any error: it is tried again later, and given up after <see cref="ReminderOptions.MaxAttempts"/>.</exception>
    Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken);
}
