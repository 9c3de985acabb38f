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
}
