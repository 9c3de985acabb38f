namespace FollowUpKit.Hosting.Tests;

public sealed class DispatcherTests
{
    private static readonly LocalDateTime Noon = Desk.Today.At(LocalTime.Noon);
    private static readonly Reminder HourBefore = Reminder.Before(Period.FromHours(1));

    [Fact]
    public async Task DispatchDueAsync_ReminderNotDue_IsNotSent()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 0) - Duration.FromTicks(10)));
        Assert.Empty(desk.Sender.Sent);
    }

    [Fact]
    public async Task DispatchDueAsync_ReminderDue_IsSentOnceWithItsFollowUp()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 0)));
        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 30)));

        var sent = Assert.Single(desk.Sender.Sent);
        Assert.Equal(("default", DeliveryKind.Reminder, EscalationStep.Agent, false), (sent.Tenant, sent.Kind, sent.Recipient, sent.IsLate));
        Assert.Equal(("Q-1", 1, "MTY", "ana", "Call about Q-1", 1), (sent.Reminder.OperationId.Value, sent.Reminder.FollowUpNumber, sent.Reminder.Branch, sent.Reminder.Agent, sent.Reminder.Subject, sent.Reminder.Attempt));
        Assert.Equal((Due.At(Noon).WithTimeZone(Desk.Zone), Desk.At(Desk.Today, 11, 0)), (sent.Reminder.Due, sent.Reminder.RemindAt));
        Assert.Matches("^[0-9a-f]{32}$", sent.Key);
    }

    [Fact]
    public async Task DispatchDueAsync_SeveralDue_OldestFirst()
    {
        var desk = new Desk();
        foreach (var (sale, hour) in new[] { ("late", 15), ("early", 13), ("middle", 14) }) await desk.OpenAsync(sale, Desk.Today.At(new LocalTime(hour, 0)), HourBefore);

        await desk.DispatchAtAsync(Desk.At(Desk.Today, 20, 0));

        Assert.Equal(["early", "middle", "late"], desk.Sender.Sent.Select(sent => sent.Reminder.OperationId.Value));
    }

    [Fact]
    public async Task DispatchDueAsync_ResultCapturedWhileAnotherIsSent_IsNotSent()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        await desk.OpenAsync("Q-2", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));
        var sender = new KeepingSender(async delivery =>
        {
            desk.Clock.AdvanceSeconds(2);
            await desk.FollowUps.ExecuteAsync(new CaptureResult("Q-2", Desk.Today.At(new LocalTime(10, 59)), "They bought"));
        });

        Assert.Equal(new DispatchSummary { Sent = 1, Overtaken = 1 }, await desk.Dispatcher(sender).DispatchDueAsync());
        Assert.Equal("Reminder to agent: Q-1", sender.Told);
    }

    [Fact]
    public async Task DispatchDueAsync_MovedWhileAnotherIsSent_IsSentAtItsNewInstantWithAnotherKey()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        await desk.OpenAsync("Q-2", Noon, HourBefore);
        await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 0));
        var tomorrow = Desk.Today.PlusDays(1);
        await desk.FollowUps.ExecuteAsync(new RescheduleFollowUp("Q-2", Due.At(tomorrow.At(LocalTime.Noon)), "They travel"));

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(tomorrow, 10, 59)));
        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(Desk.At(tomorrow, 11, 0)));
        Assert.Equal(3, desk.Sender.Sent.Select(sent => sent.Key).Distinct().Count());
    }

    [Fact]
    public async Task DispatchDueAsync_Edited_IsNotSentAgain()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 0));
        await desk.FollowUps.ExecuteAsync(new EditFollowUp("Q-1").WithSubject("Another subject").WithReminders(HourBefore, Reminder.WhenOverdue()));

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 30)));
    }

    [Fact]
    public async Task DispatchDueAsync_SenderFails_TriesAgainLaterAndLaterAndGivesUp()
    {
        var desk = new Desk();
        desk.Reminders.MaxAttempts = 4;
        await desk.OpenAsync("bad", Noon, HourBefore);
        await desk.OpenAsync("good", Noon, HourBefore);
        var attempts = new List<(int Attempt, string Key, Instant At)>();
        var sender = new KeepingSender(delivery =>
        {
            if (delivery.Reminder.OperationId.Value != "bad") return Task.CompletedTask;
            attempts.Add((delivery.Reminder.Attempt, delivery.Key, desk.Clock.GetCurrentInstant()));
            throw new InvalidOperationException("No such address");
        });
        var start = Desk.At(Desk.Today, 11, 0);
        var summary = new DispatchSummary();

        for (var seconds = 0; seconds <= 600; seconds += 10)
        {
            desk.Clock.Reset(start + Duration.FromSeconds(seconds));
            summary = summary.Plus(await desk.Dispatcher(sender).DispatchDueAsync());
        }

        Assert.Equal(new DispatchSummary { Sent = 1, Failed = 3, GivenUp = 1 }, summary);
        Assert.Equal([0, 30, 90, 210], attempts.Select(each => (int)(each.At - start).TotalSeconds));
        Assert.Equal([1, 2, 3, 4], attempts.Select(each => each.Attempt));
        Assert.Single(attempts.Select(each => each.Key).Distinct());
        var given = Assert.Single((await desk.Store.ReadRemindersAsync(new("default") { GivenUp = true }, null, 10, ReadOptions.Latest, default)).Rows);
        Assert.Equal("No such address", given.Failure);
    }

    [Fact]
    public async Task DispatchDueAsync_WorkerEndsBeforeTheStoreKnows_IsSentAgainWithTheSameKey()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => desk.Dispatcher(queue: new SettlesNothing(desk.Store)).DispatchDueAsync());
        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 1)));
        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 2)));

        Assert.Single(desk.Sender.Sent.Select(sent => sent.Key).Distinct());
        Assert.Equal([1, 2], desk.Sender.Sent.Select(sent => sent.Reminder.Attempt));
    }

    [Fact]
    public async Task DispatchDueAsync_StoreFailsForAMomentAfterTheSending_IsSettledAndNotSentAgain()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.Dispatcher(queue: new SettlesNothing(desk.Store, failures: 2)).DispatchDueAsync());
        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 5)));

        Assert.Single(desk.Sender.Sent);
    }

    [Fact]
    public async Task DispatchDueAsync_ClockJumpsBeyondTheLeaseWhileItIsSent_IsNotSettledAndSentAgainWithTheSameKey()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));
        var jumps = 1;
        var sender = new KeepingSender(_ =>
        {
            if (jumps-- > 0) desk.Clock.AdvanceMinutes(3);
            return Task.CompletedTask;
        });

        Assert.Equal(new DispatchSummary { Sent = 1, Unsettled = 1 }, await desk.Dispatcher(sender).DispatchDueAsync());
        Assert.Equal(2, sender.Sent.Count);
        Assert.Single(sender.Sent.Select(sent => sent.Key).Distinct());
    }

    [Fact]
    public async Task DispatchDueAsync_SenderTakesLongerThanTheLease_KeepsIt()
    {
        var desk = new Desk();
        desk.Reminders.Lease = Duration.FromSeconds(10);
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));
        var queue = new CountingRenewals(desk.Store, _ => desk.Clock.AdvanceSeconds(6));
        var sender = new KeepingSender(_ => queue.ThirdRenewal);

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.Dispatcher(sender, queue).DispatchDueAsync());
        Assert.True(desk.Clock.GetCurrentInstant() >= Desk.At(Desk.Today, 11, 0) + Duration.FromSeconds(18));
    }

    [Fact]
    public async Task DispatchDueAsync_StoreFailsWhileASenderWorks_IsSentAndSettledAllTheSame()
    {
        var desk = new Desk();
        desk.Reminders.Lease = Duration.FromSeconds(10);
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));
        var queue = new CountingRenewals(desk.Store, renewal =>
        {
            if (renewal == 2) throw new StorageUnavailableException("The database did not serve.");
        });
        var sender = new KeepingSender(_ => queue.ThirdRenewal);

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.Dispatcher(sender, queue).DispatchDueAsync());
        Assert.Equal(new DispatchSummary(), await desk.DispatchAsync());
    }

    [Fact]
    public async Task DispatchDueAsync_Stopped_ReleasesWhatItDidNotSend()
    {
        var desk = new Desk();
        await desk.OpenAsync("Q-1", Noon, HourBefore);
        await desk.OpenAsync("Q-2", Noon, HourBefore);
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));
        using var stopping = new CancellationTokenSource();
        var sender = new KeepingSender(delivery => delivery.Reminder.OperationId.Value == "Q-2" ? stopping.CancelAsync() : Task.CompletedTask);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Dispatcher(sender).DispatchDueAsync(stopping.Token));

        Assert.Equal("Reminder to agent: Q-1", sender.Told);
        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAsync());
        Assert.Equal(1, Assert.Single(desk.Sender.Sent).Reminder.Attempt);
    }

    [Fact]
    public async Task DispatchDueAsync_TwoTenants_SendsThoseOfTheOptions()
    {
        var desk = new Desk();
        foreach (var tenant in new[] { "north", "south", "west" })
        {
            var followUps = new FollowUpService(desk.Store, desk.Clock, desk.Options, new FixedCallerProvider(new Caller(tenant, VisibilityScope.All, "ana")));
            await followUps.ExecuteAsync(new OpenOperation("Q-1").WithFirst(new FollowUpDraft("Call", Due.At(Noon)).WithReminders(HourBefore)));
        }

        desk.Reminders.Tenants.Add("north");
        desk.Reminders.Tenants.Add("west");

        await desk.DispatchAtAsync(Desk.At(Desk.Today, 11, 0));

        Assert.Equal(["north", "west"], desk.Sender.Sent.Select(sent => sent.Tenant));
        Assert.Equal(2, desk.Sender.Sent.Select(sent => sent.Key).Distinct().Count());
    }

    /// <summary>Settles nothing for so many times.</summary>
    private sealed class SettlesNothing(IReminderQueue inner, int failures = int.MaxValue) : QueueWrapper(inner)
    {
        private int _failures = failures;

        public override Task<IReadOnlyList<ReminderKey>> SettleRemindersAsync(ReminderLease lease, IReadOnlyList<ReminderSettlement> settlements, CancellationToken cancellationToken) => _failures-- > 0
            ? throw new StorageUnavailableException("The database did not serve.")
            : base.SettleRemindersAsync(lease, settlements, cancellationToken);
    }

    /// <summary>Time goes by before each renewal.</summary>
    private sealed class CountingRenewals(IReminderQueue inner, Action<int> before) : QueueWrapper(inner)
    {
        private readonly TaskCompletionSource third = new();
        private int renewals;

        public Task ThirdRenewal => third.Task;

        public override async Task<IReadOnlyList<QueuedReminder>> RenewRemindersAsync(ReminderLease lease, IReadOnlyCollection<ReminderKey> reminders, CancellationToken cancellationToken)
        {
            var renewed = await base.RenewRemindersAsync(lease, reminders, cancellationToken);
            before(++renewals);
            if (renewals == 3) third.SetResult();
            return renewed;
        }
    }
}
