using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>What the reports must answer, worked out by plain LINQ over restored operations and nothing of the library's own rules.</summary>
internal sealed class Yardstick(IReadOnlyCollection<SalesOperation> operations, Question question)
{
    private static readonly Comparer<string> ByUtf8 = Comparer<string>.Create(
        (x, y) => System.Text.Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(y)));

    private IEnumerable<SalesOperation> Visible => operations.Where(operation =>
        Allows(question.Scope.Branches, operation.Branch)
        && (Allows(question.Scope.Agents, operation.Agent) || operation.Pending.Any(followUp => Allows(question.Scope.Agents, followUp.Agent))));

    public IReadOnlyList<string> Answers(IEnumerable<OperationId> ids)
    {
        var overdue = Overdue().ToList();
        var list = List().ToList();
        var shown = list.Where(operation => question.Statuses?.Contains(StatusOf(operation)) ?? true).ToList();
        return
        [
            .. overdue.Select(row => Text(row.Operation, row.FollowUp)),
            $"overdue {overdue.Count}",
            .. Groups("branch", overdue.Select(row => row.Operation.Branch)),
            .. Groups("agent", overdue.Select(row => row.FollowUp.Agent)),
            .. RangesOfDays(overdue.Select(row => Days(row.FollowUp))),
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
            from operation in Visible
            where operation.Conclusion is null && operation.Withdrawal is null && Allows(question.Branches, operation.Branch)
            from followUp in operation.Pending
            where followUp.OverdueFrom <= question.AsOf
                && Allows(question.Agents, followUp.Agent)
                && (question.From is null || question.To is null || (followUp.Due.Date >= question.From && followUp.Due.Date <= question.To))
            select (Operation: operation, FollowUp: followUp);
        return found.OrderBy(row => row.FollowUp.OverdueFrom).ThenBy(row => row.Operation.Id.Value, ByUtf8).ThenBy(row => row.FollowUp.Number);
    }

    private IEnumerable<SalesOperation> List() => Visible
        .Where(operation => operation.Withdrawal is null
            && Allows(question.Branches, operation.Branch)
            && Allows(question.Agents, operation.Agent)
            && (question.From is null || operation.Current?.Due.Date >= question.From)
            && (question.To is null || operation.Current?.Due.Date <= question.To))
        .OrderByDescending(operation => operation.OpenedAt).ThenBy(operation => operation.Id.Value, ByUtf8);

    private int Count(IEnumerable<SalesOperation> list, FollowUpStatus status) => list.Count(operation => StatusOf(operation) == status);

    private FollowUpStatus StatusOf(SalesOperation operation) =>
        operation.Conclusion is not null ? FollowUpStatus.Concluded
        : operation.Pending.Any(followUp => followUp.OverdueFrom <= question.AsOf) ? FollowUpStatus.Overdue
        : FollowUpStatus.InProgress;

    private LocalDate Today(FollowUp followUp) => question.AsOf.InZone(DateTimeZoneProviders.Tzdb[followUp.Due.Zone!]).Date;

    private int Days(FollowUp followUp) => Math.Max(0, Period.Between(followUp.Due.Date, Today(followUp), PeriodUnits.Days).Days);

    private string Text(SalesOperation operation, FollowUp followUp) =>
        $"{operation.Id} {followUp.Number}: {operation.Title} {operation.Customer} {operation.Branch} {followUp.Agent} {followUp.Kind} {followUp.Subject}, " +
        $"due {followUp.Due}, overdue from {followUp.OverdueFrom.ToUnixTimeTicks()}, {Days(followUp)} days";

    private string Text(SalesOperation operation) =>
        $"{Indicator(operation.Id, operation)}; version {operation.Version}: {operation.Title} {operation.Customer} {operation.Branch} {operation.Agent}, " +
        $"opened {operation.OpenedAt.ToUnixTimeTicks()}, current {operation.Current?.Number} {operation.Current?.Due}, result {operation.Current?.Result?.Details}";

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
