using NodaTime;

namespace FollowUpKit.Storage.Conformance;

/// <summary>One change of each kind but the opening, to come after <see cref="Sale.Open"/>.</summary>
internal static class EveryChange
{
    private static readonly OperationChange[] All =
    [
        new OperationChange.Described { Title = null, Customer = "C-2" },
        new OperationChange.Transferred { Branch = "GDL", Agent = null },
        new OperationChange.FollowUpScheduled { FollowUp = FollowUps.Pending(3, agent: null) },
        new OperationChange.FollowUpEdited { Number = 1, Kind = null, Subject = "", Details = "new", Reminders = FollowUps.Reminders(3) },
        new OperationChange.FollowUpRescheduled
        {
            Number = 1, DueDate = FollowUps.Monday.PlusDays(90), DueTime = null, TimeZone = "Europe/Madrid",
            OverdueFrom = Sale.Start.Plus(Duration.FromDays(91)), Reminders = FollowUps.Reminders(1), Reason = "They travel",
            GivenTimeZone = "Romance Standard Time",
        },
        new OperationChange.FollowUpReassigned { Number = 1, Agent = "dora" },
        new OperationChange.FollowUpCancelled { Number = 1, Cancellation = FollowUps.Cancellation() },
        new OperationChange.ResultCaptured { Number = 1, Result = FollowUps.Result("línea 1\nlínea 2 😀") },
        new OperationChange.ResultCorrected
        {
            Number = 2, Before = FollowUps.Result(), Result = FollowUps.Result("Right this time") with { Outcome = null }, Reason = "Typing error",
        },
        new OperationChange.ResultRetracted { Number = 2, Before = FollowUps.Result(), Reason = "It was another sale" },
        new OperationChange.Concluded { Conclusion = FollowUps.Conclusion() with { Outcome = null } },
        FollowUps.Reopened(),
        new OperationChange.Merged
        {
            OperationId = "S-17", Reason = "Entered twice",
            FollowUps = [FollowUps.Pending(1), FollowUps.Pending(3) with { PreviousNumber = 1, Result = FollowUps.Result() }, FollowUps.Pending(4, reminders: 0) with { PreviousNumber = null }],
        },
        new OperationChange.Withdrawn { Withdrawal = FollowUps.Withdrawal() },
        new OperationChange.Reinstated(),
        new OperationChange.DueTimesRecalculated
        {
            Number = 1, OverdueFrom = Sale.Start.Plus(Sale.Microseconds(1)), Reminders = FollowUps.Reminders(0),
        },
    ];

    public static IEnumerable<string> Names => All.Select(change => change.GetType().Name);

    /// <summary>Several changes of one command, which differ by a number.</summary>
    public static OperationChange[] Several(int number) =>
    [
        new OperationChange.Described { Title = $"Title {number}", Customer = "C-3" },
        new OperationChange.FollowUpReassigned { Number = 2, Agent = $"agent {number}" },
        new OperationChange.FollowUpEdited { Number = 1, Subject = $"Subject {number}", Reminders = FollowUps.Reminders(number % 4) },
    ];

    public static OperationChange Named(string name) => All.Single(change => change.GetType().Name == name);
}
