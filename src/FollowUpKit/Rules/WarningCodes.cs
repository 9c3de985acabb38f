namespace FollowUpKit;

/// <summary>The codes of all warnings. They are stable: a release never changes or reuses one.</summary>
public static class WarningCodes
{
    /// <summary>The follow-up is overdue from the moment at which it is scheduled or moved.</summary>
    public const string DueInPast = "due_in_past";

    /// <summary>A due date or the date of a result lies more than two years from today: its year may be a typing error.</summary>
    public const string YearUnlikely = "year_unlikely";

    /// <summary>The due date is no business day in the calendar of the branch.</summary>
    public const string NotBusinessDay = "not_business_day";

    /// <summary>A reminder would have been sent before it is set.</summary>
    public const string ReminderInPast = "reminder_in_past";

    /// <summary>The agent has as many other follow-ups due in the same hour as <see cref="FollowUpRules.BusyHourCount"/> says, or more.</summary>
    public const string AgentBusy = "agent_busy";

    /// <summary>Nothing is proposed: no follow-up of the sale has a result yet.</summary>
    public const string NoResultYet = "no_result_yet";

    /// <summary>Nothing is proposed: the follow-up belongs to no plan, and no rule is for its kind and the outcome of its result.</summary>
    public const string NoNextStepRule = "no_next_step_rule";

    /// <summary>Nothing is proposed: a rule says that nothing follows.</summary>
    public const string NothingFollows = "nothing_follows";

    /// <summary>Nothing is proposed: it was the last step of the plan, which does not recur.</summary>
    public const string PlanFinished = "plan_finished";

    /// <summary>Nothing is proposed: the sale was concluded after the result, which ended its plan, and reopened.</summary>
    public const string PlanEnded = "plan_ended";

    /// <summary>Nothing is proposed: the plan of the follow-up is no longer among those of the host.</summary>
    public const string PlanUnknown = "plan_unknown";

    /// <summary>Nothing is proposed: the step of the follow-up is no longer one of its plan.</summary>
    public const string PlanStepUnknown = "plan_step_unknown";

    /// <summary>Nothing is proposed: the due rule leads beyond the dates that there are, 1900 to 2100.</summary>
    public const string DueOutOfRange = "due_out_of_range";

    /// <summary>The due rule leads to a moment that is over; the next one by the same hours is proposed.</summary>
    public const string NextStepLate = "next_step_late";

    /// <summary>The conclusion is proposed, and was not taken, since the command does not allow it or other follow-ups are pending.</summary>
    public const string ConclusionSuggested = "conclusion_suggested";
}
