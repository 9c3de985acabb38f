namespace FollowUpKit.Hosting.Tests;

/// <summary>Workers that end, stall, are several, or whose clocks jump; senders that fail.</summary>
public sealed class DigestFailureTests
{
    private static readonly Instant Eight = DigestDesk.Eight;

    [Fact]
    public async Task DispatchDueAsync_TwoWorkersAtOnce_EachDigestOnce()
    {
        var desk = await WithAgentsAsync(20);
        desk.Clock.Reset(Eight);
        var sender = new KeepingSender(_ => Task.Delay(1));

        var summaries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.Dispatcher(sender).DispatchDueAsync())));

        Assert.Equal(20, summaries.Sum(summary => summary.Sent));
        Assert.Equal(20, sender.Sent.Select(sent => sent.Key).Distinct().Count());
        Assert.Equal(20, sender.Sent.Count);
    }

    [Fact]
    public async Task DispatchDueAsync_WorkerEndsBetweenSenderAndStore_IsSentAgainWithTheSameKey()
    {
        var desk = await WithAgentsAsync(3);
        desk.Clock.Reset(Eight);
        var ends = new WatchedDigests(desk.Store, beforeSettling: _ => throw new StorageUnavailableException("The database did not serve."));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => desk.Dispatcher(digests: ends).DispatchDueAsync());
        Assert.Equal("agent a0", desk.Sender.Recipients());

        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Eight + Duration.FromMinutes(2) - Duration.FromTicks(10)));
        Assert.Equal(new DispatchSummary { Sent = 3 }, await desk.DispatchAtAsync(Eight + Duration.FromMinutes(2)));

        Assert.Equal("agent a0, agent a0, agent a1, agent a2", desk.Sender.Recipients());
        Assert.Equal(desk.Sender.Sent[0].Key, desk.Sender.Sent[1].Key);
        Assert.Equal([1, 2, 1, 1], desk.Sender.Sent.Select(sent => sent.Digest!.Attempt));
        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Eight + Duration.FromHours(3)));
    }

    [Fact]
    public async Task DispatchDueAsync_StoreFailsForAMomentAfterTheSending_IsSettledAndNotSentAgain()
    {
        var desk = await WithAgentsAsync(1);
        desk.Clock.Reset(Eight);
        var failures = 2;
        var fails = new WatchedDigests(desk.Store, beforeSettling: _ =>
        {
            if (failures-- > 0) throw new StorageUnavailableException("The database did not serve.");
        });

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.Dispatcher(digests: fails).DispatchDueAsync());
        Assert.Equal(new DispatchSummary(), await desk.DispatchAtAsync(Eight + Duration.FromMinutes(5)));

        Assert.Equal("agent a0", desk.Sender.Recipients());
    }

    [Fact]
    public async Task DispatchDueAsync_WorkerEndsBetweenTwo_TheOtherGoesOn()
    {
        var desk = await WithAgentsAsync(3);
        desk.Clock.Reset(Eight);
        var settled = 0;
        var ends = new WatchedDigests(desk.Store, beforeSettling: _ =>
        {
            if (++settled > 2) throw new StorageUnavailableException("The database did not serve.");
        });
        await Assert.ThrowsAsync<StorageUnavailableException>(() => desk.Dispatcher(digests: ends).DispatchDueAsync());

        await desk.DispatchAtAsync(Eight + Duration.FromMinutes(5));

        Assert.Equal("agent a0, agent a1, agent a2, agent a2", desk.Sender.Recipients());
    }

    [Fact]
    public async Task DispatchDueAsync_SenderFails_TriesAgainLaterAndLaterAndGivesUpWithoutTheOthers()
    {
        var desk = await WithAgentsAsync(3);
        desk.Reminders.MaxAttempts = 4;
        var attempts = new List<(int Attempt, string Key, Instant At)>();
        var sender = new KeepingSender(delivery =>
        {
            if (delivery.Agent != "a1") return Task.CompletedTask;
            attempts.Add((delivery.Digest!.Attempt, delivery.Key, desk.Clock.GetCurrentInstant()));
            throw new InvalidOperationException("No such address");
        });
        var summary = new DispatchSummary();

        for (var seconds = 0; seconds <= 600; seconds += 10)
        {
            desk.Clock.Reset(Eight + Duration.FromSeconds(seconds));
            summary = summary.Plus(await desk.Dispatcher(sender).DispatchDueAsync());
        }

        Assert.Equal(new DispatchSummary { Sent = 2, Failed = 3, GivenUp = 1 }, summary);
        Assert.Equal([0, 30, 90, 210], attempts.Select(each => (int)(each.At - Eight).TotalSeconds));
        Assert.Equal([1, 2, 3, 4], attempts.Select(each => each.Attempt));
        Assert.Single(attempts.Select(each => each.Key).Distinct());
        Assert.Equal("agent a0, agent a2", sender.Recipients());
    }

    [Fact]
    public async Task RoundAsync_SenderFailed_WakesUpToTryAgain()
    {
        var desk = await WithAgentsAsync(1);
        desk.Clock.Reset(Eight);

        Assert.Equal(Eight + Duration.FromSeconds(30), await desk.Dispatcher(new KeepingSender(_ => throw new InvalidOperationException("Busy"))).RoundAsync(default));
    }

    [Fact]
    public async Task DispatchDueAsync_StoppedWhileOneIsSent_AnotherWorkerSendsTheRest()
    {
        var desk = await WithAgentsAsync(3);
        desk.Clock.Reset(Eight);
        using var stopping = new CancellationTokenSource();
        var sender = new KeepingSender(delivery => delivery.Agent == "a1" ? stopping.CancelAsync() : Task.CompletedTask);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Dispatcher(sender).DispatchDueAsync(stopping.Token));

        Assert.Equal("agent a0", sender.Recipients());
        await desk.DispatchAsync();
        Assert.Equal("agent a1, agent a2", desk.Sender.Recipients());
        Assert.Equal([1, 1], desk.Sender.Sent.Select(sent => sent.Digest!.Attempt));
    }

    [Fact]
    public async Task DispatchDueAsync_SenderTakesLongerThanTheLease_KeepsIt()
    {
        var desk = await WithAgentsAsync(1);
        desk.Reminders.Lease = Duration.FromSeconds(10);
        desk.Clock.Reset(Eight);
        var (renewals, longEnough) = (0, new TaskCompletionSource());
        var other = new DispatchSummary { Sent = -1 };
        var queue = new WatchedDigests(desk.Store, afterRenewing: () =>
        {
            desk.Clock.AdvanceSeconds(6);
            if (++renewals == 4) longEnough.SetResult();
        });
        var sender = new KeepingSender(async _ =>
        {
            await longEnough.Task;
            other = await desk.DispatchAsync();
        });

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.Dispatcher(sender, digests: queue).DispatchDueAsync());
        Assert.Equal(new DispatchSummary(), other);
        Assert.Equal(new DispatchSummary(), await desk.DispatchAsync());
    }

    [Fact]
    public async Task DispatchDueAsync_ClockJumpsBeyondTheLeaseWhileOneIsSent_IsSentOnce()
    {
        var desk = await WithAgentsAsync(2);
        desk.Clock.Reset(Eight);
        var sender = new KeepingSender(_ =>
        {
            desk.Clock.AdvanceMinutes(3);
            return Task.CompletedTask;
        });

        Assert.Equal(new DispatchSummary { Sent = 2 }, await desk.Dispatcher(sender).DispatchDueAsync());
        Assert.Equal(new DispatchSummary(), await desk.DispatchAsync());
        Assert.Equal("agent a0, agent a1", sender.Recipients());
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    [InlineData(24)]
    [InlineData(24 * 400)]
    public async Task DispatchDueAsync_ClockJumpsAndComesBack_IsNotSentTwice(int hours)
    {
        var desk = await WithAgentsAsync(1);
        desk.Reminders.Digest!.EveryDay = true;
        await desk.DispatchAtAsync(Eight);
        await desk.DispatchAtAsync(Eight + Duration.FromHours(hours));
        desk.Clock.Reset(Eight + Duration.FromMinutes(5));

        Assert.Equal(new DispatchSummary(), await desk.DispatchAsync());
        Assert.Equal(desk.Sender.Sent.Count, desk.Sender.Sent.Select(sent => sent.Key).Distinct().Count());
    }

    [Fact]
    public async Task DispatchDueAsync_ClockBackWhileItWaitsToTryAgain_IsSentAllTheSame()
    {
        var desk = await WithAgentsAsync(1);
        desk.Clock.Reset(Eight + Duration.FromHours(2));
        await desk.Dispatcher(new KeepingSender(_ => throw new InvalidOperationException("Busy"))).DispatchDueAsync();

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.DispatchAtAsync(Eight));
    }

    [Fact]
    public async Task DispatchDueAsync_AgentWhoseKeyNoReportTakes_IsLeftOut()
    {
        var desk = await WithAgentsAsync(1);
        await desk.OpenAloneAsync("S-9", "a9");
        var stored = (await desk.Store.FindAsync(new OperationKey("default", "S-9"), null, default))!.Snapshot;
        await desk.Store.TryImportAsync(
            [new OperationCommit(new OperationKey("default", "L-1"), 0, stored with { OperationId = "L-1", Agent = new string('x', 129) }, [])], default);

        Assert.Equal(new DispatchSummary { Sent = 2 }, await desk.DispatchAtAsync(Eight));
    }

    [Fact]
    public async Task DispatchDueAsync_ReminderDueWhileDigestsAreSent_DoesNotWaitForThemAll()
    {
        var desk = await WithAgentsAsync(3);
        await desk.OpenAsync("Q-1", DigestDesk.Tuesday.At(new LocalTime(9, 1)), Reminder.Before(Period.FromHours(1)));
        desk.Clock.Reset(Eight);
        var sender = new KeepingSender(_ =>
        {
            desk.Clock.AdvanceSeconds(40);
            return Task.CompletedTask;
        });
        await desk.Dispatcher(sender).DispatchDueAsync();

        Assert.Equal(
            [DeliveryKind.Digest, DeliveryKind.Digest, DeliveryKind.Reminder, DeliveryKind.Digest, DeliveryKind.Digest], sender.Sent.Select(sent => sent.Kind));
    }

    /// <summary>Agents a0, a1 and so on, each with one follow-up that is overdue.</summary>
    private static async Task<Desk> WithAgentsAsync(int count)
    {
        var desk = DigestDesk.With();
        for (var i = 0; i < count; i++) await desk.OpenAsync($"S-{i}", Desk.Today, $"a{i}");
        return desk;
    }
}
