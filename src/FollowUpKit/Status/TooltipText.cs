using System.Globalization;

namespace FollowUpKit;

/// <summary>A tooltip in words.</summary>
internal static class TooltipText
{
    public static string Write(OperationTooltip tooltip, CultureInfo? culture)
    {
        var lines = new List<string> { Heading(tooltip, culture) };
        if (tooltip.FollowUpNumber is { } number)
        {
            Add("Tooltip_FollowUp", $"{number.ToString(CultureInfo.InvariantCulture)} · {string.Join(" · ", new[] { tooltip.Kind, tooltip.Subject }.Where(text => text is not null).Select(text => BidiText.Isolate(text!)))}");
            Add("Tooltip_Due", tooltip.Due is { } due ? $"{Texts.Local(due.Date, due.Time, culture)} ({due.TimeZone})" : null);
            Add("Tooltip_Agent", Isolated(tooltip.Agent));
            Add("Tooltip_Details", Isolated(tooltip.Details));
            Add("Tooltip_Result", tooltip.ResultAt is { } at ? $"{Texts.Local(at.Date, at.TimeOfDay, culture)} · {Outcome(tooltip.ResultOutcome)}{Isolated(tooltip.ResultDetails)}" : null);
            Add("Tooltip_Reminders", tooltip.Reminders.Count > 0 ? string.Join(", ", tooltip.Reminders.Select(reminder => Texts.Local(reminder.Date, reminder.TimeOfDay, culture))) : null);
            Add("Tooltip_OtherPending", tooltip.OtherPendingCount > 0 ? tooltip.OtherPendingCount.ToString(CultureInfo.InvariantCulture) : null);
        }

        return string.Join("\n", lines);

        void Add(string name, string? value)
        {
            if (value is not null) lines.Add($"{Texts.Get(name, culture)}: {value}");
        }
    }

    private static string Heading(OperationTooltip tooltip, CultureInfo? culture)
    {
        var indicator = tooltip.Indicator;
        var heading = $"{indicator.Appearance.Symbol} {indicator.Appearance.GetLabel(culture)}";
        if (indicator.HasNoNextStep) return $"{heading} · {Texts.Get("Tooltip_NoNextStep", culture)}";
        if (indicator.Status == FollowUpStatus.Overdue) return $"{heading} · {DaysOverdue(indicator.DaysOverdue, culture)}";
        return indicator.IsDueToday ? $"{heading} · {Texts.Get("Tooltip_DueToday", culture)}" : heading;
    }

    private static string DaysOverdue(int days, CultureInfo? culture) => days switch
    {
        0 => Texts.Get("Tooltip_OverdueToday", culture),
        1 => Texts.Get("Tooltip_OverdueOneDay", culture),
        _ => Texts.Fill(
            "Tooltip_OverdueDays", new Dictionary<string, string> { ["days"] = days.ToString(CultureInfo.InvariantCulture) }, culture),
    };

    private static string Outcome(string? outcome) => outcome is null ? "" : $"[{BidiText.Isolate(outcome)}] ";

    private static string? Isolated(string? text) => text is null ? null : BidiText.Isolate(text);
}
