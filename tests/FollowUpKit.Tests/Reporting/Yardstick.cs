using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>What the reports must answer, worked out by plain LINQ over restored operations and nothing of the library's own rules.</summary>
internal sealed class Yardstick(IReadOnlyCollection<SalesOperation> operations, Question question)
{
    public static readonly Comparer<string> ByUtf8 = Comparer<string>.Create(
        (x, y) => System.Text.Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y)));

    public IEnumerable<SalesOperation> Visible => operations.Where(operation =>
        Allows(question.Scope.Branches, operation.Branch)
        && (Allows(question.Scope.Agents, operation.Agent) || operation.Pending.Any(followUp => Allows(question.Scope.Agents, followUp.Agent))));

    public IReadOnlyList<string> Answers(IEnumerable<OperationId> ids)
    {
        var overdue = Overdue().ToList();
        var list = List().ToList();
        var shown = list.Where(operation => question.Statuses?.Contains(StatusOf(operation)) ?? true).ToList();
        shown = [.. InOrder(shown)];
        return
        [
            .. overdue.Select(row => Text(row.Operation, row.FollowUp)),
            $"overdue {overdue.Count}",
            .. Groups("branch", overdue.Select(row => row.Operation.Branch)),
            .. Groups("agent", overdue.Select(row => row.FollowUp.Agent)),
            .. RangesOfDays(overdue.Select(row => Days(row.FollowUp))),
            .. Pairs("customer by kind", overdue.Select(row => (row.Operation.Customer, row.FollowUp.Kind))),
            .. Pairs("branch by days", overdue.Select(row => (row.Operation.Branch, (string?)(Days(row.FollowUp) switch { < 2 => "0-1", < 6 => "2-5", _ => "6+" })))),
            .. Summaries(overdue, _ => null),
            .. Summaries(overdue, followUp => followUp.Agent),
            .. overdue.Select(row => Text(row.Operation, row.FollowUp)),
            .. new OtherYardstick(this, question).Answers(),
            .. shown.Select(Text),
            .. shown.Select(Text),
            $"list {shown.Count}",
            $"in progress {Count(list, FollowUpStatus.InProgress)}, overdue {Count(list, FollowUpStatus.Overdue)}, " +
            $"concluded {Count(list, FollowUpStatus.Concluded)}, no next step {list.Count(HasNoNextStep)}",
            .. ids.Select(id => Indicator(id, Visible.FirstOrDefault(operation => operation.Id == id))).Order(StringComparer.Ordinal),
        ];
    }

    private static bool Allows(IEnumerable<string>? keys, string? key) => keys is null || keys.Contains(key, StringComparer.Ordinal);

    private static bool HasNoNextStep(SalesOperation operation) => operation.Conclusion is null && operation.Pending.Count == 0;

    private static IEnumerable<string> Groups(string kind, IEnumerable<string?> keys) => keys
        .GroupBy(key => key).OrderBy(group => group.Key is null).ThenBy(group => group.Key ?? "", ByUtf8)
        .Select(group => $"{kind} {group.Key}: {group.Count()}");

    private static IEnumerable<string> RangesOfDays(IEnumerable<int> days) => days
        .GroupBy(day => day switch { 0 => (0, "0"), <= 3 => (1, "1-3"), <= 7 => (4, "4-7"), <= 30 => (8, "8-30"), _ => (31, "31+") })
        .OrderBy(group => group.Key.Item1)
        .Select(group => $"days {group.Key.Item2}: {group.Count()}");

    private IEnumerable<(SalesOperation Operation, FollowUp FollowUp)> Overdue()
    {
        var found =
            from row in Pending()
            where row.FollowUp.OverdueFrom <= question.AsOf
                && (question.DaysFrom is null || (Days(row.FollowUp) >= question.DaysFrom && (question.DaysTo is null || Days(row.FollowUp) <= question.DaysTo)))
            select row;
        return InOrder(found);
    }

    /// <summary>The pending follow-ups of open operations that the clauses of both reports of them allow.</summary>
    public IEnumerable<(SalesOperation Operation, FollowUp FollowUp)> Pending() =>
        from operation in Visible
        where operation.Conclusion is null && operation.Withdrawal is null
        from followUp in operation.Pending
        where Asked(operation, followUp)
            && followUp.MoveCount >= (question.Moves ?? 0)
            && (question.From is null || question.To is null || (followUp.Due.Date >= question.From && followUp.Due.Date <= question.To))
        select (operation, followUp);

    public bool Asked(SalesOperation operation, FollowUp followUp) =>
        AskedOfAnyKind(operation, followUp) && Allows(question.ScheduledBy, followUp.ScheduledBy) && Allows(question.Kinds, followUp.Kind);

    /// <summary>The same by the clauses that every report of rows has.</summary>
    public bool AskedOfAnyKind(SalesOperation operation, FollowUp followUp) =>
        Allows(question.Branches, operation.Branch) && question.AllowsAgent(followUp.Agent) && Allows(question.Customers, operation.Customer)
        && Says(operation.Title, operation.Customer, followUp.Subject);

    public bool Asked(SalesOperation operation) =>
        Allows(question.Branches, operation.Branch) && question.AllowsAgent(operation.Agent) && Allows(question.Customers, operation.Customer)
        && Says(operation.Title, operation.Customer, operation.Current?.Subject);

    public IEnumerable<(SalesOperation Operation, FollowUp FollowUp)> InOrder(IEnumerable<(SalesOperation Operation, FollowUp FollowUp)> rows)
    {
        var ordered = question.Order switch
        {
            FollowUpOrder.DueDate => rows.OrderBy(row => row.FollowUp.Due.Date).ThenBy(row => row.FollowUp.OverdueFrom),
            FollowUpOrder.NewestOperation => rows.OrderByDescending(row => row.Operation.OpenedAt),
            FollowUpOrder.Customer => rows.OrderBy(row => row.Operation.Customer is null).ThenBy(row => row.Operation.Customer ?? "", ByUtf8).ThenBy(row => row.FollowUp.OverdueFrom),
            FollowUpOrder.Agent => rows.OrderBy(row => row.FollowUp.Agent is null).ThenBy(row => row.FollowUp.Agent ?? "", ByUtf8).ThenBy(row => row.FollowUp.OverdueFrom),
            FollowUpOrder.MostMoved => rows.OrderByDescending(row => row.FollowUp.MoveCount).ThenBy(row => row.FollowUp.OverdueFrom),
            _ => rows.OrderBy(row => row.FollowUp.OverdueFrom),
        };
        return ordered.ThenBy(row => row.Operation.Id.Value, ByUtf8).ThenBy(row => row.FollowUp.Number);
    }

    public static IEnumerable<string> Pairs(string kind, IEnumerable<(string? First, string? Then)> pairs) => pairs
        .GroupBy(pair => pair)
        .OrderBy(group => group.Key.First is null).ThenBy(group => group.Key.First ?? "", ByUtf8)
        .ThenBy(group => group.Key.Then is null).ThenBy(group => group.Key.Then ?? "", ByUtf8)
        .Select(group => $"{kind} {group.Key.First}/{group.Key.Then}: {group.Count()}");

    private IEnumerable<string> Summaries(IEnumerable<(SalesOperation Operation, FollowUp FollowUp)> rows, Func<FollowUp, string?> key) => rows
        .GroupBy(row => key(row.FollowUp), row => Days(row.FollowUp))
        .OrderBy(group => group.Key is null).ThenBy(group => group.Key ?? "", ByUtf8)
        .Select(group => $"summary {group.Key}: {group.Count()}, {group.Max()} days, mean {group.Average():F3}");

    private bool Says(params string?[] texts) => question.Text is null || texts.OfType<string>().Any(text =>
        System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text, question.Text, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0);

    public IEnumerable<SalesOperation> List() => Visible
        .Where(operation => operation.Withdrawal is null
            && Asked(operation)
            && (question.DaysFrom is null
                || (StatusOf(operation) == FollowUpStatus.Overdue && Days(operation.Current!) >= question.DaysFrom && (question.DaysTo is null || Days(operation.Current!) <= question.DaysTo)))
            && (question.DaysIdle is null || DaysIdle(operation) >= question.DaysIdle)
            && (question.From is null || operation.Current?.Due.Date >= question.From)
            && (question.To is null || operation.Current?.Due.Date <= question.To))
        .OrderByDescending(operation => operation.OpenedAt).ThenBy(operation => operation.Id.Value, ByUtf8);

    private IEnumerable<SalesOperation> InOrder(IEnumerable<SalesOperation> list)
    {
        var ordered = question.ListOrder switch
        {
            OperationOrder.NextOverdueFrom => list.OrderBy(each => each.Pending.Count == 0).ThenBy(each => each.Pending.Count == 0 ? default : each.Pending.Min(followUp => followUp.OverdueFrom)),
            OperationOrder.CurrentDueDate => list.OrderBy(each => each.Current is null).ThenBy(each => each.Current?.Due.Date),
            OperationOrder.Customer => list.OrderBy(each => each.Customer is null).ThenBy(each => each.Customer ?? "", ByUtf8).ThenByDescending(each => each.OpenedAt),
            OperationOrder.Agent => list.OrderBy(each => each.Agent is null).ThenBy(each => each.Agent ?? "", ByUtf8).ThenByDescending(each => each.OpenedAt),
            OperationOrder.NewestConclusion => list.OrderBy(each => each.Conclusion is null).ThenByDescending(each => each.Conclusion?.At),
            OperationOrder.LongestIdle => list.OrderBy(each => IdleSince(each) is null).ThenBy(IdleSince),
            _ => list.OrderByDescending(each => each.OpenedAt),
        };
        return ordered.ThenBy(each => each.Id.Value, ByUtf8);
    }

    private int Count(IEnumerable<SalesOperation> list, FollowUpStatus status) => list.Count(operation => StatusOf(operation) == status);

    public FollowUpStatus StatusOf(SalesOperation operation) =>
        operation.Conclusion is not null ? FollowUpStatus.Concluded
        : operation.Pending.Any(followUp => followUp.OverdueFrom <= question.AsOf) ? FollowUpStatus.Overdue
        : FollowUpStatus.InProgress;

    private LocalDate Today(FollowUp followUp) => question.AsOf.InZone(DateTimeZoneProviders.Tzdb[followUp.Due.TimeZone!]).Date;

    public int Days(FollowUp followUp) => Math.Max(0, Period.Between(followUp.Due.Date, Today(followUp), PeriodUnits.Days).Days);

    /// <summary>Of an operation that is not withdrawn.</summary>
    public static Instant? IdleSince(SalesOperation operation) => operation.Conclusion is not null
        ? null
        : operation.FollowUps.Select(followUp => followUp.Result?.At).OfType<Instant>().Append(operation.OpenedAt).Max();

    public int? DaysIdle(SalesOperation operation)
    {
        if (IdleSince(operation) is not { } since) return null;
        var zone = DateTimeZoneProviders.Tzdb[operation.TimeZone];
        return Math.Max(0, Period.DaysBetween(since.InZone(zone).Date, question.AsOf.InZone(zone).Date));
    }

    public string Text(SalesOperation operation, FollowUp followUp) =>
        $"{operation.Id} {followUp.Number}: {operation.Title} {operation.Customer} {operation.Branch} {followUp.Agent} {followUp.Kind} {followUp.Subject}, " +
        $"due {followUp.Due}, overdue from {followUp.OverdueFrom.ToUnixTimeTicks()}, {Days(followUp)} days, moved {followUp.MoveCount} from {followUp.FirstDue} because {followUp.LastMoveReason}";

    private string Text(SalesOperation operation) =>
        $"{Indicator(operation.Id, operation)}; version {operation.Version}: {operation.Title} {operation.Customer} {operation.Branch} {operation.Agent}, " +
        $"opened {operation.OpenedAt.ToUnixTimeTicks()}, current {operation.Current?.Number} {operation.Current?.Due}, result {Said(operation)}, " +
        $"idle since {IdleSince(operation)?.ToUnixTimeTicks()}, {DaysIdle(operation)} days";

    private static string? Said(SalesOperation operation) => operation.Current is { State: FollowUpState.Pending, PreviousNumber: { } previous }
        ? operation.Find(previous)!.Result?.Details
        : operation.Current?.Result?.Details;

    private string Indicator(OperationId id, SalesOperation? operation)
    {
        if (operation is null || operation.Withdrawal is not null) return $"{id}: {FollowUpStatus.NotTracked}, 0 days, due , next ";
        var next = operation.Conclusion is null ? operation.Pending.OrderBy(followUp => followUp.OverdueFrom).FirstOrDefault() : null;
        var isOverdue = StatusOf(operation) == FollowUpStatus.Overdue;
        return $"{id}: {StatusOf(operation)}, {(isOverdue ? Days(next!) : 0)} days, due {next?.Due}, " +
            $"next {(isOverdue ? null : next?.OverdueFrom.ToUnixTimeTicks())}" +
            $"{(HasNoNextStep(operation) ? ", no next step" : "")}{(next is not null && Today(next) == next.Due.Date ? ", due today" : "")}";
    }
}
