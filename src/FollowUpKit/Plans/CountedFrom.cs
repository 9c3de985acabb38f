namespace FollowUpKit;

/// <summary>From which date the due rule of a proposed follow-up is counted.</summary>
public enum CountedFrom
{
    /// <summary>The local date of the result that it follows. Without one, as <see cref="PlanStart"/>.</summary>
    PreviousResult,

    /// <summary>The start of the plan, of a plan that recurs that of the present round; without a plan, the date on which the sale was opened.</summary>
    PlanStart,

    /// <summary>The date on which the follow-up before it was due, as it was last moved. Without one, as <see cref="PlanStart"/>.</summary>
    PreviousDue,
}
