namespace FollowUpKit.Hosting.Tests;

/// <summary>
/// One reminder, two workers whose clocks differ, and all that can happen to them, on a real queue in memory. A state is reached by its
/// actions, which are done again from the beginning.
/// </summary>
internal sealed class ProtocolModel
{
    public const int Workers = 2;

    private static readonly OperationKey Key = new("", "Q-1");
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private readonly InMemoryOperationStore _store = new();
    private readonly IReminderQueue _queue;
    private readonly QueuedReminder?[] _claimed = new QueuedReminder?[Workers];
    private readonly string?[] _leases = new string?[Workers];
    private readonly Instant[] _until = new Instant[Workers];
    private readonly bool[] _hasSent = new bool[Workers];
    private Instant _now = Instant.FromUtc(2026, 3, 2, 15, 0);
    private int _sentOfOccurrence;
    private int _occurrence = 1;
    private int _nextLease;
    private long _version;

    /// <summary>The lease that has the reminder, over or not.</summary>
    private string? _heldBy;

    public static IReadOnlyList<(string Name, Func<ProtocolModel, Task<bool>> Do)> Actions { get; } =
    [
        ("five minutes go by", model => model.Clock(Duration.FromMinutes(5))),
        ("the clock goes back", model => model.Clock(Duration.FromMinutes(-7))),
        ("the clock jumps ahead", model => model.Clock(Duration.FromMinutes(90))),
        ("the follow-up is moved", model => model.MoveAsync()),
        .. Enumerable.Range(0, Workers).SelectMany(worker => new (string, Func<ProtocolModel, Task<bool>>)[]
        {
            ($"{worker} claims", model => model.ClaimAsync(worker, isAnswered: true)),
            ($"{worker} claims, and the answer is lost", model => model.ClaimAsync(worker, isAnswered: false)),
            ($"{worker} renews", model => model.RenewAsync(worker)),
            ($"{worker} sends", model => model.Send(worker)),
            ($"{worker} settles", model => model.SettleAsync(worker, isAnswered: true)),
            ($"{worker} settles, and the answer is lost", model => model.SettleAsync(worker, isAnswered: false)),
            ($"{worker} fails", model => model.FailAsync(worker)),
            ($"{worker} crashes", model => model.Crash(worker)),
        }),
    ];

    /// <summary>What a law forbids, if it happened.</summary>
    public string? Fault { get; private set; }

    /// <summary>The state, in which the leases are told apart and instants are those from now.</summary>
    public async Task<string> StateAsync()
    {
        var stored = (await _store.ReadRemindersAsync(new(""), null, 1, ReadOptions.Latest, default)).Rows.SingleOrDefault();
        var workers = Enumerable.Range(0, Workers).Select(worker => _claimed[worker] is { } claimed
            ? $"{claimed.Occurrence} {_until[worker] - _now} {_hasSent[worker]} {_leases[worker] == _heldBy}"
            : "idle");
        return $"{stored?.ClaimFrom - _now} {stored?.HeldUntil - _now} {_occurrence} {_sentOfOccurrence > 0} | {string.Join(" | ", workers)}";
    }

    private ProtocolModel(Func<IReminderQueue, IReminderQueue> wrap) => _queue = wrap(_store);

    /// <summary>The state after some actions.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="wrap">What the workers have for a queue.</param>
    public static async Task<ProtocolModel> ReachAsync(IEnumerable<int> actions, Func<IReminderQueue, IReminderQueue> wrap)
    {
        var model = new ProtocolModel(wrap);
        await model.OpenAsync();
        foreach (var action in actions) await Actions[action].Do(model);
        return model;
    }

    /// <summary>Whether a worker that comes when everybody else is gone gets the reminder, unless it was sent.</summary>
    public async Task<bool> IsNotLostAsync()
    {
        _now += Duration.FromHours(2);
        var claimed = await _queue.ClaimRemindersAsync(new("", "rescue", _now, _now + Lease), 1, default);
        return claimed.Count == 1 || _sentOfOccurrence > 0;
    }

    private Instant NowOf(int worker) => _now + (worker * Duration.FromMinutes(3));

    private Task OpenAsync() => CommitAsync(
        new OperationChange.Opened { TimeZone = "UTC", At = _now, By = "ana" }, new OperationChange.FollowUpScheduled { FollowUp = FollowUp() });

    private Task<bool> Clock(Duration by)
    {
        _now += by;
        return Task.FromResult(true);
    }

    private async Task<bool> MoveAsync()
    {
        if (_occurrence == 2) return false;
        _occurrence = 2;
        _sentOfOccurrence = 0;
        _heldBy = null;
        var moved = FollowUp();
        await CommitAsync(new OperationChange.FollowUpRescheduled
        {
            Number = 1,
            DueDate = moved.DueDate,
            TimeZone = "UTC",
            OverdueFrom = moved.OverdueFrom,
            Reminders = moved.Reminders,
            Reason = "",
        });
        return true;
    }

    private async Task<bool> ClaimAsync(int worker, bool isAnswered)
    {
        if (_claimed[worker] is not null) return false;
        var lease = $"{_nextLease++}";
        var claimed = await _queue.ClaimRemindersAsync(new("", lease, NowOf(worker), NowOf(worker) + Lease), 1, default);
        if (claimed.Count == 0) return false;
        _heldBy = lease;
        if (!isAnswered) return true;
        (_claimed[worker], _leases[worker], _until[worker], _hasSent[worker]) = (claimed[0], lease, NowOf(worker) + Lease, false);
        return true;
    }

    private async Task<bool> RenewAsync(int worker)
    {
        if (_claimed[worker] is not { } claimed) return false;
        var renewed = await _queue.RenewRemindersAsync(LeaseOf(worker), [claimed.Key], default);
        if (renewed.Count > 0) CheckLease(worker);
        _claimed[worker] = renewed.SingleOrDefault();
        _until[worker] = NowOf(worker) + Lease;
        return true;
    }

    private Task<bool> Send(int worker)
    {
        if (_claimed[worker] is not { } claimed || _hasSent[worker]) return Task.FromResult(false);
        _hasSent[worker] = true;
        if (claimed.Occurrence == Occurrence) _sentOfOccurrence++;
        return Task.FromResult(true);
    }

    private async Task<bool> SettleAsync(int worker, bool isAnswered)
    {
        if (_claimed[worker] is not { } claimed || !_hasSent[worker]) return false;
        var settled = await _queue.SettleRemindersAsync(LeaseOf(worker), [ReminderSettlement.End(claimed, ReminderOutcome.Sent, NowOf(worker))], default);
        if (settled.Count > 0) Check(worker, claimed);
        if (isAnswered || settled.Count > 0) _claimed[worker] = null;
        return true;
    }

    private async Task<bool> FailAsync(int worker)
    {
        if (_claimed[worker] is not { } claimed || _hasSent[worker]) return false;
        var settled = await _queue.SettleRemindersAsync(LeaseOf(worker), [ReminderSettlement.TryAgain(claimed, NowOf(worker) + Duration.FromMinutes(5), "Busy")], default);
        if (settled.Count > 0)
        {
            CheckLease(worker);
            _heldBy = null;
        }

        _claimed[worker] = null;
        return true;
    }

    private Task<bool> Crash(int worker)
    {
        var had = _claimed[worker] is not null;
        _claimed[worker] = null;
        return Task.FromResult(had);
    }

    private void Check(int worker, QueuedReminder claimed)
    {
        CheckLease(worker);
        if (claimed.Occurrence != Occurrence) Fault = "a worker settled what was moved since";
        else if (_sentOfOccurrence == 0) Fault = "a reminder is settled as sent, and nobody sent it";
        _heldBy = null;
    }

    private void CheckLease(int worker)
    {
        if (_leases[worker] != _heldBy) Fault = "a worker had its way with what another has";
        else if (NowOf(worker) >= _until[worker]) Fault = "a worker had its way although its lease was over";
    }

    private ReminderLease LeaseOf(int worker) => new("", _leases[worker]!, NowOf(worker), NowOf(worker) + Lease);

    private string Occurrence => $"occurrence {_occurrence}";

    private FollowUpSnapshot FollowUp() => new()
    {
        Number = 1,
        Subject = "Call",
        DueDate = new LocalDate(2026, 3, 2),
        TimeZone = "UTC",
        OverdueFrom = Instant.FromUtc(2026, 3, 3, 0, 0),
        AttentionFrom = Instant.FromUtc(2026, 3, 3, 0, 0),
        Reminders = [new() { Before = "PT1H", RemindAt = Instant.FromUtc(2026, 3, 2, 15, 0), Occurrence = Occurrence, SendFrom = Instant.FromUtc(2026, 3, 2, 15, 0) }],
    };

    private Task CommitAsync(params OperationChange[] changes)
    {
        var after = new OperationSnapshot { OperationId = "Q-1", Version = _version + 1, VisibleVersion = _version + 1, TimeZone = "UTC", FollowUps = [FollowUp()] };
        return _store.CommitAsync(new OperationCommit(Key, _version++, after, [new AcceptedCommand { Version = _version, At = _now, By = "ana", Kind = "Test", Changes = changes }]), default);
    }
}
