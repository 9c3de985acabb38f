using System.Globalization;
using NodaTime;

namespace FollowUpKit;

/// <summary>A tooltip in words.</summary>
internal sealed class TooltipText(OperationTooltip tooltip, CultureInfo? culture, string? readerTimeZone, int? resultLength)
{
    private readonly List<string> _lines = [];

    /// <summary>The zone of all times that have none beside them.</summary>
    private readonly string? _silentZone = readerTimeZone ?? tooltip.Due?.TimeZone;

    public string Write()
    {
        _lines.Add(Heading());
        Add("Tooltip_Conclusion", Conclusion());
        if (tooltip.FollowUpNumber is { } number)
        {
            Add("Tooltip_FollowUp", $"{Number(number)} · {string.Join(" · ", new[] { tooltip.Kind, tooltip.Subject }.Where(text => text is not null).Select(text => BidiText.Isolate(text!)))}");
            Add("Tooltip_Due", tooltip.Due is { } due ? Local(due, isZoneSilent: readerTimeZone == due.TimeZone) : null);
            Add("Tooltip_Moved", Moves());
            Add("Tooltip_Agent", Isolated(tooltip.Agent));
            Add("Tooltip_Details", Isolated(tooltip.Details));
            Add(tooltip.IsDone ? "Tooltip_Result" : "Tooltip_LastResult", LastResult());
            Add("Tooltip_Reminders", Reminders());
            Add("Tooltip_OtherPending", tooltip.OtherPendingCount > 0 ? Number(tooltip.OtherPendingCount) : null);
        }

        return string.Join("\n", _lines);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Outcome(string? outcome) => outcome is null ? "" : $"[{BidiText.Isolate(outcome)}] ";

    private static string? Isolated(string? text) => text is null ? null : BidiText.Isolate(text);

    private void Add(string name, string? value)
    {
        if (value is not null) _lines.Add($"{Texts.Get(name, culture)}: {value}");
    }

    private string Heading()
    {
        var indicator = tooltip.Indicator;
        var heading = $"{indicator.Appearance.Symbol} {indicator.Appearance.GetLabel(culture)}";
        if (indicator.HasNoNextStep) return $"{heading} · {Texts.Get("Tooltip_NoNextStep", culture)}";
        if (indicator.Status == FollowUpStatus.Overdue) return $"{heading} · {DaysOverdue(indicator.DaysOverdue)}";
        return indicator.IsDueToday ? $"{heading} · {Texts.Get("Tooltip_DueToday", culture)}" : heading;
    }

    private string DaysOverdue(int days) => days == 0 ? Texts.Get("Tooltip_OverdueToday", culture) : Fill("Tooltip_OverdueDays", ("days", Number(days)));

    private string? Conclusion() => tooltip is { ConcludedAt: { } at, ConcludedBy: { } by }
        ? $"{Local(at, tooltip.TimeZone)} · {Outcome(tooltip.ConclusionOutcome)}{BidiText.Isolate(by)}"
        : null;

    private string? Moves()
    {
        if (tooltip is not { MoveCount: > 0, FirstDue: { } first }) return null;
        var moved = Fill("Tooltip_MovedTimes", ("times", Number(tooltip.MoveCount)), ("first", Local(first, isZoneSilent: _silentZone == first.TimeZone)));
        return tooltip.LastMoveReason is { } reason ? Fill("Tooltip_MoveReason", ("moved", moved), ("reason", BidiText.Isolate(reason))) : moved;
    }

    private string? LastResult() => tooltip is { ResultAt: { } at, ResultTimeZone: { } zone, ResultDetails: { } details }
        ? $"{Local(at, zone)} · {Outcome(tooltip.ResultOutcome)}{BidiText.Isolate(ShortText.Of(details, resultLength))}"
        : null;

    private string? Reminders() => tooltip is { Reminders.Count: > 0, Due.TimeZone: var zone }
        ? string.Join(", ", tooltip.Reminders.Select(reminder => Texts.Local(reminder.Date, reminder.TimeOfDay, culture))) + Beside(zone)
        : null;

    private string Local(Due due, bool isZoneSilent) => Texts.Local(due.Date, due.Time, culture) + (isZoneSilent ? "" : $" ({due.TimeZone})");

    private string Local(LocalDateTime at, string zone) => Texts.Local(at.Date, at.TimeOfDay, culture) + Beside(zone);

    private string Beside(string? zone) => zone == _silentZone ? "" : $" ({zone})";

    private string Fill(string name, params (string Name, string Value)[] values) =>
        Texts.Fill(name, values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal), culture);
}
