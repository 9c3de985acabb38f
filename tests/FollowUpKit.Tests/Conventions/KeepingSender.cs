using FollowUpKit.Hosting;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>Keeps the last delivery.</summary>
public sealed class KeepingSender : IReminderSender
{
    private ReminderDelivery? last;

    /// <summary>A delivery as the dispatcher makes it.</summary>
    public static ReminderDelivery Delivery { get; } = Make();

    public Task SendAsync(ReminderDelivery delivery, CancellationToken cancellationToken)
    {
        last = delivery;
        return Task.CompletedTask;
    }

    private static ReminderDelivery Make()
    {
        var (store, clock, options, sender) = (new InMemoryOperationStore(), new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, new KeepingSender());
        var draft = new FollowUpDraft("Call", Due.On(new LocalDate(2020, 1, 1))).WithReminders(Reminder.Before(Period.Zero));
        new FollowUpService(store, clock, options).ExecuteAsync(new OpenOperation("S-1").WithFirst(draft)).GetAwaiter().GetResult();
        new ReminderDispatcher(store, sender, clock, options).DispatchDueAsync().GetAwaiter().GetResult();
        return sender.last!;
    }
}
