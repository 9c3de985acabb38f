namespace FollowUpKit.Tests;

/// <summary>Sales at the points where tests begin.</summary>
internal static class Given
{
    /// <summary>No sale yet.</summary>
    public static Chase Nothing() => new();

    /// <summary>A sale of Monterrey and ana with nothing pending.</summary>
    public static Chase Opened() => Nothing().Do(Some.Opening);

    /// <summary>A sale with this many pending follow-ups, due on the 10th, 11th …, and as many allowed.</summary>
    public static Chase Pending(int count = 1) => Enumerable.Range(0, count).Aggregate(
        Opened().With(rules => rules.PendingLimit = count),
        (chase, i) => chase.Do(new ScheduleFollowUp(Chase.Id, Some.Draft(10 + i))));

    /// <summary>A sale with this many follow-ups, all of them cancelled.</summary>
    public static Chase ChainOf(int count)
    {
        var stored = Pending().Do(new CancelFollowUp(Chase.Id, "By mail")).Sale.ToSnapshot();
        stored.FollowUps = [.. Enumerable.Range(1, count).Select(number => stored.FollowUps[0] with { Number = number })];
        return Nothing().Restore(stored);
    }

    /// <summary>A sale whose only follow-up is done.</summary>
    public static Chase Done() => Pending().Do(Some.Result());

    /// <summary>A sale with a follow-up that is done and the one that it led to, of two that may be pending.</summary>
    public static Chase InProgress() =>
        Pending().Do(Some.Result().WithNext(Some.Draft(12))).With(rules => rules.PendingLimit = 2);

    public static Chase Concluded() => Pending().Do(Some.Result().WithConclusion("won"));

    public static Chase Withdrawn() => InProgress().Do(new WithdrawOperation(Chase.Id, "Entered twice"));

    public static Chase ConcludedAndWithdrawn() => Concluded().Do(new WithdrawOperation(Chase.Id, "Entered twice"));
}
