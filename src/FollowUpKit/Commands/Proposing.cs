namespace FollowUpKit;

/// <summary>When a proposed follow-up is due.</summary>
internal static class Proposing
{
    /// <summary>The due value by the rule of a template; null where it leads beyond the dates that there are.</summary>
    public static Due? DueOf(SalesOperation operation, FollowUp? previous, FollowUpTemplate template, PlanPosition? position, DecisionContext context)
    {
        var date = template.CountedFrom switch
        {
            CountedFrom.PreviousResult when previous?.Result is { } result => result.Local.Date,
            CountedFrom.PreviousDue when previous is not null => previous.Due.Date,
            _ => position?.Start ?? context.Calendar.DateOf(operation.OpenedAt, operation.TimeZone),
        };
        return template.Due.FromOrNull(date, CalendarOf(operation, context));
    }

    /// <summary>The same due value; where it is over, the next one by the same hours: today, else the day after.</summary>
    public static Due NotOver(Due due, DueRule rule, SalesOperation operation, DecisionContext context)
    {
        var zone = context.Calendar.ZoneOrUtc(operation.TimeZone);
        var today = context.Now.InZone(zone).Date;
        if (!IsOver(due)) return due;
        return Enumerable.Range(0, 2).Select(days => Later(rule, days).FromOrNull(today, CalendarOf(operation, context))).FirstOrDefault(later => later is not null && !IsOver(later)) ?? due;

        bool IsOver(Due one) => one.Resolve(zone).OverdueFrom <= context.Now;
    }

    private static DueRule Later(DueRule rule, int days) => rule.Convention == BusinessDayConvention.Unadjusted
        ? new DueRule(DueRuleUnit.Days, days, null, rule.Time, rule.Hours, BusinessDayConvention.Unadjusted)
        : new DueRule(DueRuleUnit.BusinessDays, days, null, rule.Time, rule.Hours);

    private static BusinessCalendar CalendarOf(SalesOperation operation, DecisionContext context) =>
        context.Calendar.BusinessDays?.ForBranch(operation.Branch) ?? BusinessCalendar.EveryDay;
}
