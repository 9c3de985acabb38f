using NodaTime;

namespace FollowUpKit.Tests.Reporting;

/// <summary>What the reports beside "without attention" and the sales control list must answer, by plain LINQ.</summary>
internal sealed class OtherYardstick(Yardstick yardstick, Question question)
{
    private IEnumerable<SalesOperation> Shown => yardstick.Visible.Where(operation => operation.Withdrawal is null);

    public IEnumerable<string> Answers()
    {
        var agenda = yardstick.InOrder(yardstick.Pending()).ToList();
        var results = Results(row => yardstick.Asked(row.Operation, row.FollowUp)
            && (question.OnTime is null || question.OnTime == row.FollowUp.Result!.At < row.FollowUp.OverdueFrom)
            && (question.CapturedLate is null || question.CapturedLate == row.FollowUp.Result!.CapturedLate));
        var concluded = Concluded(yardstick.Asked);
        var noNextStep = Shown
            .Where(operation => yardstick.Asked(operation) && operation.Conclusion is null && operation.Pending.Count == 0)
            .OrderByDescending(operation => operation.OpenedAt).ThenBy(operation => operation.Id.Value, Yardstick.ByUtf8).ToList();
        var stale = Shown
            .Where(operation => yardstick.Asked(operation) && yardstick.DaysIdle(operation) >= (question.DaysIdle ?? 1))
            .OrderBy(operation => Yardstick.IdleSince(operation)).ThenBy(operation => operation.Id.Value, Yardstick.ByUtf8).ToList();
        return
        [
            .. agenda.Select(row => $"agenda {AgendaText(row)}, {row.FollowUp.OverdueFrom <= question.AsOf}"),
            $"agenda {agenda.Count}",
            .. Yardstick.Pairs("agenda by agent and kind by", agenda.Select(row => (row.FollowUp.Agent, row.FollowUp.Kind))),
            .. results.Select(Text),
            .. results.Select(Text),
            $"results {results.Count}",
            .. ByKey(results, row => row.FollowUp.Result!.Outcome)
                .Select(group => $"outcome {group.Key}: {group.Count(row => row.FollowUp.Result!.At < row.FollowUp.OverdueFrom)} of {group.Count()} on time"),
            .. concluded.Select(each => $"concluded {each.Id} {each.Title} {each.Customer} {each.Branch} {each.Agent}: {DateOf(each)} {each.Conclusion!.Outcome}, {Links(each)} links"),
            .. from byOutcome in ByKey(concluded, each => each.Conclusion!.Outcome)
               from byBranch in ByKey(byOutcome, each => each.Branch)
               select $"outcome {byOutcome.Key}/{byBranch.Key}: {byBranch.Count()}, {byBranch.Average(Links):F3} links, {Contacts(byBranch)}",
            .. ByKey(yardstick.List().Where(each => question.Statuses?.Contains(yardstick.StatusOf(each)) ?? true), each => each.Agent).Select(group => $"outcome {group.Key}/: {group.Count()}, {group.Average(Links):F3} links, {Contacts(group)}"),
            .. noNextStep.Select(each => $"no next step: {each.Id}"),
            .. ByKey(noNextStep, each => each.Agent).Select(group => $"no next step of {group.Key}: {group.Count()}"),
            .. stale.Select(each => $"stale: {each.Id}, {yardstick.DaysIdle(each)} days"),
            $"stale {stale.Count}",
            .. ByKey(stale, each => each.Agent).Select(group => $"stale of {group.Key}: {group.Count()}"),
            .. Workload("of all", _ => null, _ => null, all: true),
            .. Workload("of branch", operation => operation.Branch, row => row.Operation.Branch),
            .. Workload("of agent", operation => operation.Agent, row => row.FollowUp.Agent),
            .. Reminders(),
            .. Work(),
        ];
    }

    private IEnumerable<string> Reminders()
    {
        var due = (
            from operation in Shown
            where operation.Conclusion is null
            from followUp in operation.Pending
            where yardstick.AskedOfAnyKind(operation, followUp)
            from reminder in followUp.Reminders
            where reminder.RemindAt <= question.AsOf
            select (Operation: operation, FollowUp: followUp, reminder.RemindAt))
            .OrderBy(row => row.RemindAt).ThenBy(row => row.Operation.Id.Value, Yardstick.ByUtf8).ThenBy(row => row.FollowUp.Number).ToList();
        return due.Select(row => $"reminder {row.Operation.Id} {row.FollowUp.Number}: {row.RemindAt}, due {row.FollowUp.Due}").Append($"reminders {due.Count}");
    }

    private static LocalDate DateOf(SalesOperation operation) =>
        operation.Conclusion!.At.InZone(DateTimeZoneProviders.Tzdb[operation.TimeZone]).Date;

    private static int Links(SalesOperation operation) => operation.FollowUps.Count(followUp => followUp.Result is not null);

    private static IEnumerable<IGrouping<string?, T>> ByKey<T>(IEnumerable<T> rows, Func<T, string?> key) =>
        rows.GroupBy(key).OrderBy(group => group.Key is null).ThenBy(group => group.Key ?? "", Yardstick.ByUtf8);

    private static string Contacts(IEnumerable<SalesOperation> operations)
    {
        var minutes = operations.Where(operation => Links(operation) > 0)
            .Select(operation => Math.Max(0, (operation.FollowUps.Min(followUp => followUp.Result?.At)!.Value - operation.OpenedAt).TotalMinutes)).ToList();
        return $"{minutes.Count} contacted after {(minutes.Count == 0 ? null : minutes.Average()):F3} minutes";
    }

    private static int DaysLate(FollowUp followUp)
    {
        var date = followUp.Result!.At.InZone(DateTimeZoneProviders.Tzdb[followUp.Due.TimeZone!]).Date;
        return followUp.Result.At < followUp.OverdueFrom ? 0 : Math.Max(0, Period.DaysBetween(followUp.Due.Date, date));
    }

    private bool InPeriod(LocalDate date) => question.From is null || question.To is null || (date >= question.From && date <= question.To);

    private string AgendaText((SalesOperation Operation, FollowUp FollowUp) row) => row.FollowUp.OverdueFrom <= question.AsOf
        ? yardstick.Text(row.Operation, row.FollowUp)
        : yardstick.Text(row.Operation, row.FollowUp).Replace($", {yardstick.Days(row.FollowUp)} days", ", 0 days", StringComparison.Ordinal);

    private List<(SalesOperation Operation, FollowUp FollowUp)> Results(Func<(SalesOperation Operation, FollowUp FollowUp), bool> asked)
    {
        var found =
            from operation in Shown
            from followUp in operation.FollowUps
            where followUp.Result is not null && InPeriod(followUp.Result.Local.Date) && asked((operation, followUp))
            select (Operation: operation, FollowUp: followUp);
        return [.. found.OrderByDescending(row => row.FollowUp.Result!.At)
            .ThenBy(row => row.Operation.Id.Value, Yardstick.ByUtf8).ThenBy(row => row.FollowUp.Number)];
    }

    private List<SalesOperation> Concluded(Func<SalesOperation, bool> asked) =>
    [
        .. Shown.Where(operation => operation.Conclusion is not null && InPeriod(DateOf(operation)) && asked(operation))
            .OrderByDescending(operation => operation.Conclusion!.At).ThenBy(operation => operation.Id.Value, Yardstick.ByUtf8),
    ];

    private static string Text((SalesOperation Operation, FollowUp FollowUp) row)
    {
        var (operation, followUp) = row;
        var late = followUp.Result!.At - followUp.OverdueFrom;
        return $"result {operation.Id} {followUp.Number}: {operation.Title} {operation.Customer} {operation.Branch} {followUp.Agent} {followUp.Kind} {followUp.Subject}, due {followUp.Due}, " +
            $"{followUp.Result.Local} {followUp.Result.Details} {followUp.Result.Outcome}, on time {late < Duration.Zero}, {DaysLate(followUp)} days, {Duration.Max(late, Duration.Zero).TotalTicks} ticks, captured late {followUp.Result.CapturedLate}";
    }

    private IEnumerable<string> Workload(
        string kind, Func<SalesOperation, string?> ofOperation, Func<(SalesOperation Operation, FollowUp FollowUp), string?> ofFollowUp, bool all = false)
    {
        bool Allows(string[]? keys, string? key) => keys?.Contains(key) ?? true;
        var open = Shown.Where(operation => operation.Conclusion is null && Allows(question.Branches, operation.Branch)).ToList();
        var idle = open.Where(operation => operation.Pending.Count == 0 && question.AllowsAgent(operation.Agent)).ToList();
        var pending = open.SelectMany(operation => operation.Pending.Select(followUp => (Operation: operation, FollowUp: followUp)))
            .Where(row => question.AllowsAgent(row.FollowUp.Agent)).ToList();
        var keys = idle.Select(ofOperation).Concat(pending.Select(ofFollowUp)).Distinct().ToList();
        if (all && keys.Count == 0) keys.Add(null);
        foreach (var key in keys.OrderBy(key => key is null).ThenBy(key => key ?? "", Yardstick.ByUtf8))
        {
            var buckets = pending.Where(row => ofFollowUp(row) == key).ToLookup(row => Bucket(row.FollowUp));
            yield return $"work {kind} {key}: {idle.Count(operation => ofOperation(operation) == key)} without next step, {buckets["overdue"].Count()} overdue, " +
                $"{buckets["today"].Count()} today, {buckets["tomorrow"].Count()} tomorrow, {buckets["this week"].Count()} this week, {buckets["later"].Count()} later";
        }
    }

    private string Bucket(FollowUp followUp)
    {
        var today = question.AsOf.InZone(DateTimeZoneProviders.Tzdb[followUp.Due.TimeZone!]).Date;
        if (followUp.OverdueFrom <= question.AsOf) return "overdue";
        var sunday = today.With(DateAdjusters.NextOrSame(IsoDayOfWeek.Sunday));
        return Period.DaysBetween(today, followUp.Due.Date) switch { 0 => "today", 1 => "tomorrow", _ => followUp.Due.Date <= sunday ? "this week" : "later" };
    }

    private IEnumerable<string> Work()
    {
        bool InBranch(SalesOperation operation) => question.Branches?.Contains(operation.Branch) ?? true;
        bool OfAgent(string? agent) => question.AllowsAgent(agent);
        var pending = Shown.Where(operation => operation.Conclusion is null && InBranch(operation)).SelectMany(operation => operation.Pending).Where(followUp => OfAgent(followUp.Agent)).ToList();
        var results = Results(row => InBranch(row.Operation) && OfAgent(row.FollowUp.Agent)).Select(row => row.FollowUp).ToList();
        var concluded = Concluded(operation => InBranch(operation) && OfAgent(operation.Agent));
        var agents = pending.Concat(results).Select(followUp => followUp.Agent).Concat(concluded.Select(operation => operation.Agent)).Distinct();
        foreach (var agent in agents.OrderBy(agent => agent is null).ThenBy(agent => agent ?? "", Yardstick.ByUtf8))
        {
            var (open, done) = (pending.Where(followUp => followUp.Agent == agent).ToList(), results.Where(followUp => followUp.Agent == agent).ToList());
            var ended = concluded.Where(operation => operation.Agent == agent).ToList();
            var late = done.Select(DaysLate).Order().ToList();
            double? onTime = done.Count == 0 ? null : (double)done.Count(followUp => followUp.Result!.At < followUp.OverdueFrom) / done.Count;
            double? median = late.Count == 0 ? null : (late[(late.Count - 1) / 2] + late[late.Count / 2]) / 2.0;
            double? links = ended.Count == 0 ? null : ended.Average(Links);
            var wins = ended.Count(operation => operation.Conclusion!.Outcome == "won");
            var judged = ended.Count(operation => operation.Conclusion!.Outcome is not null);
            double? won = judged == 0 ? null : (double)wins / judged;
            yield return $"agent {agent}: {open.Count} pending, {open.Count(followUp => followUp.OverdueFrom <= question.AsOf)} overdue, {done.Count} results, {onTime:F3}, {median:F3}, {done.Count(followUp => followUp.Result!.CapturedLate)} late, " +
                $"{ended.Count} conclusions, {links:F3}, {wins} won, {won:F3}";
        }
    }
}
