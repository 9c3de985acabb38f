using FollowUpKit.Laws;
using FollowUpKit.Storage;
using FsCheck.Xunit;
using NodaTime;

namespace FollowUpKit.Tests;

/// <summary>What holds for the status of any sale at any instant.</summary>
public abstract class StatusLaws
{
    [Property]
    public bool StatusAt_AnyInstant_ExactlyOneHolds(Walk walk) => Operations(walk).All(operation =>
        Instants(operation).All(now => Holding(operation, now).Single() == operation.IndicatorAt(now).Status));

    [Property]
    public bool StatusAt_Overdue_StaysOverdueUntilSomeoneActs(Walk walk) => Operations(walk).All(operation =>
        Instants(operation).SkipWhile(now => operation.IndicatorAt(now).Status != FollowUpStatus.Overdue)
            .All(now => operation.IndicatorAt(now).Status == FollowUpStatus.Overdue));

    [Property]
    public bool NextChange_AnyInstant_NothingChangesBeforeAndSomethingThen(Walk walk) => Operations(walk).All(operation =>
        Instants(operation).All(now => operation.IndicatorAt(now) is { NextChange: { } next } indicator
            ? next > now
                && operation.IndicatorAt(next.PlusNanoseconds(-1)).Status == indicator.Status
                && operation.IndicatorAt(next).Status != indicator.Status
            : operation.IndicatorAt(Instant.FromUtc(2101, 1, 2, 0, 0)).Status == operation.IndicatorAt(now).Status));

    [Property]
    public bool DaysOverdue_AnyInstant_ZeroUnlessOverdueAndNeverFalling(Walk walk) => Operations(walk).All(operation =>
    {
        var indicators = Instants(operation).Select(now => operation.IndicatorAt(now)).ToList();
        return indicators.All(indicator => indicator.DaysOverdue == 0 || indicator.Status == FollowUpStatus.Overdue)
            && indicators.Zip(indicators.Skip(1)).All(pair => pair.First.DaysOverdue <= pair.Second.DaysOverdue);
    });

    [Property]
    public bool ToSnapshot_DerivedColumns_AreThoseOfTheChain(Walk walk) => Operations(walk).All(operation =>
    {
        var snapshot = operation.ToSnapshot();
        var pending = snapshot.FollowUps.Where(followUp => followUp.State == FollowUpState.Pending).ToList();
        var current = pending.MinBy(followUp => followUp.OverdueFrom)
            ?? snapshot.FollowUps.LastOrDefault(followUp => followUp.State != FollowUpState.Cancelled);
        return snapshot.PendingCount == pending.Count
            && snapshot.CurrentFollowUpNumber == current?.Number
            && (snapshot.CurrentDueDate, snapshot.CurrentDueTime, snapshot.CurrentTimeZone) == (current?.DueDate, current?.DueTime, current?.TimeZone)
            && snapshot.NextOverdueFrom == (pending.Count == 0 ? null : pending.Min(followUp => followUp.OverdueFrom))
            && snapshot.FollowUps.All(followUp => followUp.AttentionFrom == AttentionFrom(snapshot, followUp));
    });

    [Property]
    public bool ToRow_AnyOperation_IsTheRowOfItsSnapshot(Walk walk) => Operations(walk).All(operation =>
        OperationTooltip.From(OperationRow.From(operation.ToSnapshot()), RandomCommands.Start).ToText()
            == operation.TooltipAt(RandomCommands.Start).ToText());

    private static IEnumerable<SalesOperation> Operations(Walk walk) => Step.AcceptedOf(walk).Select(step => step.After);

    /// <summary>Around all that could matter, in order.</summary>
    private static IEnumerable<Instant> Instants(SalesOperation operation) =>
        from moment in operation.Chain.Select(followUp => followUp.OverdueFrom).Append(RandomCommands.Start).Distinct().Order()
        from offset in new[] { -1L, 0L, 1L }
        select moment.PlusNanoseconds(offset);

    private static IEnumerable<FollowUpStatus> Holding(SalesOperation operation, Instant now)
    {
        var isOverdue = operation.FollowUps.Any(followUp => followUp.State == FollowUpState.Pending && followUp.OverdueFrom <= now);
        if (operation.Withdrawal is not null) yield return FollowUpStatus.NotTracked;
        else if (operation.Conclusion is not null) yield return FollowUpStatus.Concluded;
        else yield return isOverdue ? FollowUpStatus.Overdue : FollowUpStatus.InProgress;
    }

    private static Instant? AttentionFrom(OperationSnapshot operation, FollowUpSnapshot followUp) =>
        operation.Conclusion is null && operation.Withdrawal is null && followUp.State == FollowUpState.Pending ? followUp.OverdueFrom : null;
}

[PinnedLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class PinnedStatusLaws : StatusLaws;

[FreshLaws(Arbitrary = [typeof(Walk)], MaxTest = 150)]
public sealed class FreshStatusLaws : StatusLaws;
