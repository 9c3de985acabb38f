namespace FollowUpKit.Hosting.Tests;

/// <summary>Hosts keep the keys of deliveries: what they are made of never changes.</summary>
public sealed class DeliveryKeyTests
{
    private static readonly QueuedReminder Plain = new()
    {
        Reminder = "PT1H",
        Occurrence = "2026-03-02T11:00 America/Mexico_City",
        FollowUp = new FollowUpRow { OperationId = "Q-1042ñ😀", Number = 1 },
    };

    private static readonly QueuedReminder LaterStep = new()
    {
        Reminder = "overdue",
        Occurrence = "x",
        Step = 3,
        FollowUp = new FollowUpRow { OperationId = "Q-2", Number = 12 },
    };

    [Fact]
    public void Of_OneReminder_IsAsEver() => Assert.Equal("2cfcc981b16ccf49a101457f4dc281ec", DeliveryKeys.Of("default", Plain));

    [Fact]
    public void Of_SeveralReminders_IsAsEverInAnyOrder()
    {
        string[] keys = [DeliveryKeys.Of("default", Plain), DeliveryKeys.Of("default", LaterStep)];

        Assert.Equal("ef2e3deabf7443249252b4c6465a9844", DeliveryKeys.Of(keys));
        Assert.Equal("ef2e3deabf7443249252b4c6465a9844", DeliveryKeys.Of([keys[1], keys[0]]));
    }
}
