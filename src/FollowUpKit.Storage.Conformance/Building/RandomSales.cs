using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Operations and filters drawn from few values, so that ties, nulls and empty answers are common. The seed is fixed.</summary>
internal sealed class RandomSales(int seed, string tenant = "")
{
    private static readonly string?[] Branches = [null, "", "MTY", "GDL", "mty", "Ñ"];
    private static readonly string?[] Agents = [null, "ana", "beto", "carla", "ANA", "😀"];
    private static readonly string[] Users = ["ana", "beto", "ANA", "😀"];
    private static readonly string?[] Customers = [null, "", "C-1", "c-1", "100%"];
    private static readonly string?[] Kinds = [null, "call", "visit"];
    private static readonly string?[] Subjects = [null, "100% sure", "a_b", "llamar \u00e9", "\U0001F600"];
    private static readonly string?[] Outcomes = [null, "won", "lost"];
    private static readonly string[] Sought = ["%", "_", "a_b", "\u00e9", "e", "\U0001F600", "Sale 1", "x"];
    private static readonly string[] Zones = ["America/Mexico_City", "America/Tijuana", "Europe/Madrid"];
    private static readonly string[] KeyParts = ["a", "B", "é", "\uFFFD", "😀", "1", "10"];

    private readonly Random _random = new(seed);

    public List<OperationSnapshot> Operations(int count) => [.. Enumerable.Range(0, count).Select(Operation)];

    public static OperationCommit Opening(OperationSnapshot operation, string tenant = "") => new(
        new OperationKey(tenant, operation.OperationId),
        expectedVersion: 0,
        operation,
        [new AcceptedCommand { Version = 1, By = "ana", Kind = "Import", At = Sale.Start, Changes = [.. Changes(operation)] }]);

    /// <summary>By no fact, one or two, and by periods that do not overlap.</summary>
    public static IReadOnlyList<FollowUpGrouping> Groupings { get; } =
    [
        new(), new(FollowUpColumn.Branch), new(FollowUpColumn.Agent), new(FollowUpColumn.TimeZone, FollowUpColumn.DueDate),
        new(FollowUpColumn.Customer, FollowUpColumn.Kind), new(FollowUpColumn.Outcome, FollowUpColumn.DaysLate),
        new() { Periods = Periods() }, new(FollowUpColumn.Branch) { Periods = Periods() }, new(FollowUpColumn.Kind) { Periods = Periods() }, new() { Periods = [] },
    ];

    /// <summary>Pending follow-ups, or those with a result.</summary>
    public FollowUpFilter FollowUpFilter() => new(tenant)
    {
        Answered = _random.Next(4) == 0,
        WithoutAgent = _random.Next(6) == 0,
        ScheduledBy = _random.Next(5) == 0 ? Some(Users) : null,
        Customers = _random.Next(3) == 0 ? Some(Customers) : null,
        Kinds = _random.Next(3) == 0 ? Some(Kinds) : null,
        Containing = _random.Next(5) == 0 ? Of(Sought) : null,
        TimeZones = _random.Next(6) == 0 ? [.. Zones.Where(_ => _random.Next(2) == 0)] : null,
        DueIn = _random.Next(5) == 0 ? [.. Periods().Where(_ => _random.Next(3) > 0)] : null,
        AnsweredAtOrBefore = _random.Next(8) == 0 ? Moment() : null,
        AnsweredAtOrAfter = _random.Next(8) == 0 ? Moment().PlusNanoseconds(_random.Next(2)) : null,
        ResultFrom = _random.Next(8) == 0 ? Date() : null,
        ResultTo = _random.Next(8) == 0 ? Date() : null,
        CapturedLate = _random.Next(8) == 0 ? _random.Next(2) == 0 : null,
        MovedAtLeast = _random.Next(5) == 0 ? _random.Next(4) : null,
        OnTime = _random.Next(8) == 0 ? _random.Next(2) == 0 : null,
        Scope = Scope(),
        Branches = Some(Branches),
        Agents = Some(Agents),
        AttentionFromAtOrBefore = Maybe(() => Moment()),
        AttentionFromAtOrAfter = Maybe(() => Moment().PlusNanoseconds(_random.Next(2))),
        DueFrom = Maybe(Date),
        DueTo = Maybe(Date),
    };

    public OperationFilter OperationFilter() => new(tenant)
    {
        Scope = Scope(),
        Branches = Some(Branches),
        Agents = Some(Agents),
        WithoutAgent = _random.Next(6) == 0,
        IncludeConcluded = _random.Next(3) > 0,
        IncludeOpen = _random.Next(5) > 0,
        OverdueFromAtOrBefore = Maybe(Moment),
        OverdueFromAfter = Maybe(Moment),
        HasPending = Maybe(() => _random.Next(2) == 0),
        CurrentDueFrom = Maybe(Date),
        CurrentDueTo = Maybe(Date),
        CurrentDueIn = _random.Next(5) == 0 ? [.. Periods().Where(_ => _random.Next(3) > 0)] : null,
        Customers = _random.Next(3) == 0 ? Some(Customers) : null,
        Containing = _random.Next(5) == 0 ? Of(Sought) : null,
        IdleIn = _random.Next(4) == 0 ? [.. IdlePeriods().Where(_ => _random.Next(3) > 0)] : null,
        ConcludedFrom = Maybe(Date),
        ConcludedTo = Maybe(Date),
        ConcludedAtOrAfter = _random.Next(8) == 0 ? Moment().PlusNanoseconds(_random.Next(2)) : null,
        ConcludedAtOrBefore = _random.Next(8) == 0 ? Moment() : null,
        Outcomes = _random.Next(5) == 0 ? Some(Outcomes) : null,
    };

    public ReopeningFilter ReopeningFilter() => new(tenant)
    {
        Scope = Scope(),
        Branches = Some(Branches),
        Agents = _random.Next(2) == 0 ? Some(Agents) : null,
        WithoutAgent = _random.Next(6) == 0,
        Customers = _random.Next(3) == 0 ? Some(Customers) : null,
        Containing = _random.Next(5) == 0 ? Of(Sought) : null,
        Outcomes = _random.Next(4) == 0 ? Some(Outcomes) : null,
        ConcludedFrom = Maybe(Date),
        ConcludedTo = Maybe(Date),
        ReopenedFrom = Maybe(Date),
        ReopenedTo = Maybe(Date),
        ReopenedAtOrAfter = Maybe(() => Moment().PlusNanoseconds(_random.Next(2))),
        ReopenedAtOrBefore = Maybe(Moment),
    };

    /// <summary>The commit of an operation with up to two reopenings in its history.</summary>
    public OperationCommit OpeningAndReopenings(OperationSnapshot operation)
    {
        var opening = Opening(operation, tenant);
        List<AcceptedCommand> reopenings =
        [
            .. Enumerable.Range(2, _random.Next(3)).Select(version => new AcceptedCommand
            {
                Version = version, At = Moment(), By = "beto", Kind = "Test",
                Changes = [FollowUps.Reopened() with { Conclusion = FollowUps.Conclusion() with { At = Moment(), Date = Date(), Outcome = Of(Outcomes) }, Date = Date() }],
            }),
        ];
        operation.Version = operation.VisibleVersion = 1 + reopenings.Count;
        return new OperationCommit(opening.Key, opening.ExpectedVersion, operation, [.. opening.Commands, .. reopenings]);
    }

    private static List<DuePeriod> Periods() =>
    [
        new([Zones[0], Zones[1]], to: FollowUps.Monday.PlusDays(1)), new([Zones[2]], to: FollowUps.Monday.PlusDays(2)),
        new([Zones[0], Zones[1]], FollowUps.Monday.PlusDays(2), FollowUps.Monday.PlusDays(4)), new([Zones[2]], from: FollowUps.Monday.PlusDays(5)),
    ];

    /// <summary>By zone, and by branches whose business days differ; some instants lie between two microseconds.</summary>
    private List<IdlePeriod> IdlePeriods() =>
    [
        new([Zones[0], Zones[1]], Moment().PlusNanoseconds(_random.Next(2))), new([Zones[2]], Moment()),
        new IdlePeriod(Moment()), new IdlePeriod(Zones, Moment()).InBranches(["MTY", "GDL"]), new IdlePeriod([Zones[0]], Moment()).OutsideBranches(["MTY", ""]),
    ];

    /// <summary>Periods of branches whose business days differ.</summary>
    public static IReadOnlyList<DuePeriod> BranchPeriods() =>
    [
        new DuePeriod(Zones, to: FollowUps.Monday.PlusDays(2)).InBranches(["MTY"]),
        new DuePeriod(Zones, to: FollowUps.Monday).InBranches(["", "Ñ"]),
        new DuePeriod(Zones, to: FollowUps.Monday.PlusDays(1)).OutsideBranches(["MTY", "", "Ñ"]),
        new DuePeriod(Zones, from: FollowUps.Monday.PlusDays(3)).OutsideBranches([]),
    ];

    /// <summary>A thousand days about those of the follow-ups, one by one, as in twelve zones that are at three dates.</summary>
    public static IReadOnlyList<DuePeriod> ManyPeriods()
    {
        string[][] zonesByDate =
        [
            [Zones[0], "America/Bogota", "America/Lima", "America/Caracas"], [Zones[1], "America/Denver", "America/Phoenix", "Pacific/Honolulu"],
            [Zones[2], "Asia/Tokyo", "Asia/Seoul", "Pacific/Auckland"],
        ];
        return
        [
            .. from day in Enumerable.Range(0, 1_000)
               from date in Enumerable.Range(0, zonesByDate.Length)
               let due = FollowUps.Monday.PlusDays(day - 995 + date)
               select new DuePeriod(zonesByDate[date], due, due),
        ];
    }

    private static IEnumerable<OperationChange> Changes(OperationSnapshot operation) =>
    [
        new OperationChange.Opened { TimeZone = operation.TimeZone },
        .. operation.FollowUps.Select(followUp => new OperationChange.FollowUpScheduled { FollowUp = followUp }),
    ];

    private OperationSnapshot Operation(int i) => Folding.Derive(new OperationSnapshot
    {
        OperationId = $"{Of(KeyParts)}{Of(KeyParts)}{i}",
        Version = 1,
        VisibleVersion = 1,
        Title = $"Sale {i}",
        Customer = Of(Customers),
        Branch = Of(Branches),
        Agent = Of(Agents),
        TimeZone = Of(Zones),
        OpenedAt = Moment(),
        OpenedBy = "ana",
        ChangedAt = Moment(),
        ChangedBy = "ana",
        Conclusion = _random.Next(4) == 0
            ? FollowUps.Conclusion() with { At = Moment(), Date = Date(), Outcome = Of(Outcomes) }
            : null,
        Withdrawal = _random.Next(8) == 0 ? FollowUps.Withdrawal() : null,
        FollowUps = [.. Enumerable.Range(1, _random.Next(5)).Select(FollowUp)],
    });

    private FollowUpSnapshot FollowUp(int number)
    {
        var moves = Math.Max(0, _random.Next(6) - 2);
        return Scheduled(number) with
        {
            MoveCount = moves,
            FirstDueDate = moves == 0 ? null : Date(),
            FirstDueTime = moves == 0 || _random.Next(2) == 0 ? null : new LocalTime(16, 45),
            FirstTimeZone = moves == 0 ? null : Of(Zones),
            LastMoveReason = moves == 0 ? null : "No answer",
        };
    }

    private FollowUpSnapshot Scheduled(int number) => FollowUps.Pending(number, Of(Agents), reminders: _random.Next(3)) with
    {
        Kind = Of(Kinds),
        ScheduledBy = Of(Users),
        Subject = Of(Subjects),
        DueDate = Date(),
        TimeZone = Of(Zones),
        OverdueFrom = Moment(),
        Result = _random.Next(3) == 0
            ? FollowUps.Result() with { At = Moment(), Date = Date(), Outcome = Of(Outcomes), DaysLate = _random.Next(3), CapturedLate = _random.Next(3) == 0 }
            : null,
        Cancellation = _random.Next(6) == 0 ? FollowUps.Cancellation() : null,
    };

    private VisibilityScope Scope() => _random.Next(2) == 0 ? VisibilityScope.All : new(Some(Branches), Some(Agents));

    // After all due dates: nothing is overdue before its due date has begun somewhere on earth.
    private Instant Moment() => Sale.Start.Plus(Duration.FromDays(30)).Plus(Sale.Microseconds(_random.Next(12)));

    private LocalDate Date() => FollowUps.Monday.PlusDays(_random.Next(8));

    private T Of<T>(T[] values) => values[_random.Next(values.Length)];

    private T? Maybe<T>(Func<T> value)
        where T : struct => _random.Next(4) == 0 ? value() : null;

    private string[]? Some(string?[] values) => _random.Next(2) == 0
        ? null
        : [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Of(values)).OfType<string>()];
}
