using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// A sale with its chain of follow-ups. Immutable: a command returns a new one. It is made
/// by opening or by <see cref="Restore"/> only, so its structure can be trusted.
/// </summary>
public sealed record SalesOperation
{
    private SalesOperation(OperationId id, string timeZone, Instant openedAt, string openedBy, IEnumerable<FollowUp> chain)
    {
        Id = id;
        TimeZone = timeZone;
        OpenedAt = ChangedAt = openedAt;
        OpenedBy = ChangedBy = openedBy;
        Chain = new ValueList<FollowUp>(chain);
    }

    /// <summary>The ERP's own key of the sale.</summary>
    public OperationId Id { get; private init; }

    /// <summary>How many commands were recorded so far; 1 after the opening.</summary>
    public long Version { get; private init; }

    /// <summary>
    /// The version of the newest command that changed something a person can see, from 1 to <see cref="Version"/>. A command
    /// without changes and instants derived again by new time-zone rules leave it as it is.
    /// </summary>
    public long VisibleVersion { get; private init; }

    /// <summary>One line that a person recognises the sale by, or null.</summary>
    public string? Title { get; private init; }

    /// <summary>The ERP's key of the customer, or null.</summary>
    public string? Customer { get; private init; }

    /// <summary>The ERP's key of the branch that it belongs to now, or null.</summary>
    public string? Branch { get; private init; }

    /// <summary>The ERP's key of its sales agent, or null.</summary>
    public string? Agent { get; private init; }

    /// <summary>The IANA time zone, frozen when it was opened.</summary>
    public string TimeZone { get; }

    /// <summary>When it was opened.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant OpenedAt { get; }

    /// <summary>Who opened it.</summary>
    public string OpenedBy { get; }

    /// <summary>When the command of <see cref="VisibleVersion"/> was accepted.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant ChangedAt { get; private init; }

    /// <summary>Whose the command of <see cref="VisibleVersion"/> was.</summary>
    public string ChangedBy { get; private init; }

    /// <summary>When its latest conclusion was undone; null when none was. Nothing follows from results that were captured before.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant? ReopenedAt { get; private init; }

    /// <summary>The conclusion, or null while the sale is in progress.</summary>
    public Conclusion? Conclusion { get; private init; }

    /// <summary>The withdrawal, or null.</summary>
    public Withdrawal? Withdrawal { get; private init; }

    /// <summary>The chain, newest first.</summary>
    public IReadOnlyList<FollowUp> FollowUps => [.. Chain.Reverse()];

    /// <summary>The pending follow-ups, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<FollowUp> Pending => PendingCount == 0 ? [] : [.. Chain.Where(followUp => followUp.State == FollowUpState.Pending)];

    /// <summary>The follow-up with the highest number that is not cancelled, or null.</summary>
    [JsonIgnore]
    public FollowUp? Last => LastWhere(state => state != FollowUpState.Cancelled);

    /// <summary>The pending follow-up that becomes overdue first, else <see cref="Last"/>.</summary>
    [JsonIgnore]
    public FollowUp? Current => NextOverdue ?? Last;

    /// <summary>Brings back an operation from a store. Checks its structure only, never the rules.</summary>
    /// <param name="snapshot">The operation as it is stored.</param>
    /// <exception cref="InvalidSnapshotException">A part is missing, or versions, numbers, links, results or the conclusion do not fit together.</exception>
    public static SalesOperation Restore(OperationSnapshot snapshot)
    {
        Guard.Against.Null(snapshot);
        SnapshotRules.Check(snapshot);
        return new SalesOperation(
            snapshot.OperationId, snapshot.TimeZone, snapshot.OpenedAt, snapshot.OpenedBy, snapshot.FollowUps.Select(FollowUp.From))
        {
            Version = snapshot.Version,
            VisibleVersion = snapshot.VisibleVersion,
            Title = snapshot.Title,
            Customer = snapshot.Customer,
            Branch = snapshot.Branch,
            Agent = snapshot.Agent,
            ChangedAt = snapshot.ChangedAt,
            ChangedBy = snapshot.ChangedBy,
            ReopenedAt = snapshot.ReopenedAt,
            Conclusion = snapshot.Conclusion is null ? null : Conclusion.From(snapshot.Conclusion),
            Withdrawal = snapshot.Withdrawal is null ? null : Withdrawal.From(snapshot.Withdrawal),
        };
    }

    /// <summary>The follow-up of a number, or null.</summary>
    /// <param name="number">The number, from 1.</param>
    public FollowUp? Find(int number) => number >= 1 && number <= Chain.Count ? Chain[number - 1] : null;

    /// <summary>The follow-ups that the result of one led to, oldest first.</summary>
    /// <param name="number">The number of that one.</param>
    public IReadOnlyList<FollowUp> LedToBy(int number) => [.. Chain.Where(followUp => followUp.PreviousNumber == number)];

    /// <summary>Its indicator at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="calendar">The time zones, and which days count; null for <see cref="LocalCalendar.Default"/>.</param>
    public OperationIndicator IndicatorAt(Instant now, LocalCalendar? calendar = null) =>
        OperationIndicator.From(this.ToRow(), now, calendar);

    /// <summary>Its tooltip at an instant.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="calendar">The time zones, and which days count; null for <see cref="LocalCalendar.Default"/>.</param>
    public OperationTooltip TooltipAt(Instant now, LocalCalendar? calendar = null) =>
        OperationTooltip.From(this.ToRow(), now, calendar);

    /// <inheritdoc/>
    public override string ToString() => $"Operation {Id}, version {Version}";

    /// <summary>The chain, oldest first.</summary>
    internal ValueList<FollowUp> Chain { get; private init; }

    /// <summary>How many follow-ups are pending.</summary>
    internal int PendingCount
    {
        get
        {
            var count = 0;
            for (var i = 0; i < Chain.Count; i++)
            {
                if (Chain[i].State == FollowUpState.Pending) count++;
            }

            return count;
        }
    }

    /// <summary>The pending follow-up that becomes overdue first, that with the lowest number of several; null where none is pending.</summary>
    internal FollowUp? NextOverdue
    {
        get
        {
            FollowUp? next = null;
            for (var i = 0; i < Chain.Count; i++)
            {
                if (Chain[i].State == FollowUpState.Pending && (next is null || Chain[i].OverdueFrom < next.OverdueFrom)) next = Chain[i];
            }

            return next;
        }
    }

    /// <summary>The done follow-up with the highest number, or null.</summary>
    internal FollowUp? LastDone => LastWhere(state => state == FollowUpState.Done);

    internal bool NeedsAttention => Conclusion is null && Withdrawal is null;

    /// <summary>The latest contact that a result tells of, or the opening where that is later.</summary>
    internal Instant LastActivityAt => Chain.Aggregate(OpenedAt, (latest, followUp) => followUp.Result is { } result ? Instant.Max(latest, result.At) : latest);

    /// <summary>The earliest contact that a result tells of; null while there is none.</summary>
    internal Instant? FirstContactAt => Chain.Min(followUp => followUp.Result?.At);

    /// <summary>The place in a plan that holds after a follow-up; null without a plan, and where the sale was concluded since.</summary>
    internal PlanPosition? PlanAfter(FollowUp followUp) => EndedAfter(followUp) ? null : followUp.Plan;

    /// <summary>Whether the sale was concluded, and perhaps reopened, since a result was captured.</summary>
    internal bool EndedAfter(FollowUp followUp) => followUp.Result?.CapturedAt <= ReopenedAt;

    internal static SalesOperation Open(OperationId id, OperationChange.Opened opened) =>
        new(id, opened.TimeZone, opened.At, opened.By, [])
        {
            Title = opened.Title,
            Customer = opened.Customer,
            Branch = opened.Branch,
            Agent = opened.Agent,
        };

    /// <summary>The operation after the commands of its history up to an instant; null before it was opened.</summary>
    /// <param name="id">Its key at the end of the history; before it was changed the operation has the key that it had then.</param>
    /// <param name="history">All accepted commands, oldest first. Where a clock was set back, the first later one and all after it are left out.</param>
    /// <param name="asOf">The instant.</param>
    internal static SalesOperation? Replay(OperationId id, IReadOnlyList<AcceptedCommand> history, Instant asOf)
    {
        SalesOperation? operation = null;
        var firstId = history.SelectMany(command => command.Changes).OfType<OperationChange.OperationIdChanged>().FirstOrDefault()?.Before ?? id;
        foreach (var command in history.TakeWhile(command => command.At <= asOf))
        {
            foreach (var change in command.Changes) operation = change is OperationChange.Opened opened ? Open(firstId, opened) : operation!.Apply(change);
            operation = operation!.Accept(command.At, command.By, command.Changes);
        }

        return operation;
    }

    /// <summary>The one place where state changes.</summary>
    internal SalesOperation Apply(OperationChange change) => change switch
    {
        OperationChange.Described described => this with { Title = described.Title, Customer = described.Customer },
        OperationChange.Transferred transferred => this with { Branch = transferred.Branch, Agent = transferred.Agent },
        OperationChange.FollowUpScheduled scheduled => this with { Chain = Chain.Add(FollowUp.From(scheduled.FollowUp)) },
        OperationChange.FollowUpEdited edited => Replace(edited.Number, edited),
        OperationChange.FollowUpRescheduled rescheduled => Replace(rescheduled.Number, rescheduled),
        OperationChange.FollowUpReassigned reassigned => Replace(reassigned.Number, reassigned),
        OperationChange.FollowUpCancelled cancelled => Replace(cancelled.Number, cancelled),
        OperationChange.ResultCaptured captured => Replace(captured.Number, captured),
        OperationChange.ResultCorrected corrected => Replace(corrected.Number, corrected),
        OperationChange.ResultRetracted retracted => Replace(retracted.Number, retracted),
        OperationChange.DueTimesRecalculated derived => Replace(derived.Number, derived),
        OperationChange.Concluded concluded => this with { Conclusion = Conclusion.From(concluded.Conclusion) },
        OperationChange.Reopened => this with { Conclusion = null },
        OperationChange.Merged merged => Merge(merged.FollowUps),
        OperationChange.OperationIdChanged changed => this with { Id = changed.After },
        OperationChange.Withdrawn withdrawn => this with { Withdrawal = Withdrawal.From(withdrawn.Withdrawal) },
        OperationChange.Reinstated => this with { Withdrawal = null },
        _ => throw new ArgumentException($"{change.GetType().Name} is no change of an open operation.", nameof(change)),
    };

    /// <summary>The same operation while a command that reopens it is decided; <see cref="Accept"/> says the same.</summary>
    internal SalesOperation WithReopenedAt(Instant at) => this with { ReopenedAt = at };

    /// <summary>The same operation one version on, after a command and its changes.</summary>
    internal SalesOperation Accept(Instant at, string by, IReadOnlyList<OperationChange> changes)
    {
        var version = Version + 1;
        return IsVisible(changes)
            ? this with
            {
                Version = version,
                VisibleVersion = version,
                ChangedAt = at,
                ChangedBy = by,
                ReopenedAt = changes.Any(change => change is OperationChange.Reopened) ? at : ReopenedAt,
            }
            : this with { Version = version };
    }

    private static bool IsVisible(IReadOnlyList<OperationChange> changes)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i] is not OperationChange.DueTimesRecalculated) return true;
        }

        return false;
    }

    private FollowUp? LastWhere(Func<FollowUpState, bool> condition)
    {
        for (var i = Chain.Count - 1; i >= 0; i--)
        {
            if (condition(Chain[i].State)) return Chain[i];
        }

        return null;
    }

    private SalesOperation Merge(IReadOnlyList<FollowUpSnapshot> others)
    {
        var chain = new FollowUp[Chain.Count + others.Count];
        foreach (var other in others) chain[other.Number - 1] = FollowUp.From(other);
        int[] numbers = [.. Enumerable.Range(1, chain.Length).Where(number => chain[number - 1] is null)];
        foreach (var own in Chain) chain[NumberOf(own.Number) - 1] = own.Renumbered(NumberOf(own.Number), own.PreviousNumber is { } previous ? NumberOf(previous) : null);
        return this with { Chain = new ValueList<FollowUp>(chain), Conclusion = Conclusion?.Renumbered(NumberOf(Conclusion.FollowUpNumber)) };

        int NumberOf(int before) => numbers[before - 1];
    }

    private SalesOperation Replace(int number, OperationChange change) =>
        this with { Chain = Chain.Replace(number - 1, Chain[number - 1].Apply(change)) };
}
