using System.Globalization;

namespace FollowUpKit.Hosting.Tests;

/// <summary>Keeps what it is given, after it did what a test wants it to do.</summary>
internal sealed class KeepingSender(Func<ReminderDelivery, Task>? first = null) : IReminderSender
{
    private readonly List<ReminderDelivery> _sent = [];

    public IReadOnlyList<ReminderDelivery> Sent => _sent;

    /// <summary>What was sent, a line for each delivery.</summary>
    public string Told => string.Join(
        '\n', _sent.Select(delivery => string.Create(CultureInfo.InvariantCulture, $"{delivery.Kind} to {delivery.Recipient}: {string.Join(", ", delivery.Reminders.Select(each => each.OperationId))}")));

    public async Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
    {
        if (first is not null) await first(delivery);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_sent) _sent.Add(delivery);
    }
}
