using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a reminder.</summary>
internal static class ReminderTable
{
    private static readonly ColumnSet<Reminder> Place = new ColumnSet<Reminder>()
        .Integer("number", reminder => reminder.FollowUp)
        .Integer("ordinal", reminder => reminder.Ordinal);

    private static readonly ColumnSet<ReminderSnapshot> Facts = new ColumnSet<ReminderSnapshot>()
        .Instant("remind_at", reminder => reminder.RemindAt, (reminder, value) => reminder.RemindAt = value)
        .TextOrNull("period", ColumnLengths.Iso, reminder => reminder.Before, (reminder, value) => reminder.Before = value)
        .TextOrNull(
            "local_at", ColumnLengths.Iso,
            reminder => reminder.LocalAt is { } local ? LocalDateTimePattern.ExtendedIso.Format(local) : null,
            (reminder, value) => reminder.LocalAt = value is null ? null : LocalDateTimePattern.ExtendedIso.Parse(value).Value);

    public static readonly Table Definition = new(
        "reminders", 4, FollowUpTable.Definition, [.. OperationTable.Key.Columns, .. Place.Columns, .. Facts.Columns]);

    public static readonly string[] Read = [.. Facts.Columns.Select(column => column.Name)];

    public static List<object?> Values(OperationKey key, int number, int ordinal, ReminderSnapshot reminder, SqlDialect dialect)
    {
        var values = new List<object?>(Definition.Columns.Count);
        OperationTable.Key.Write(key, values, dialect);
        Place.Write(new(number, ordinal), values, dialect);
        Facts.Write(reminder, values, dialect);
        return values;
    }

    public static ReminderSnapshot ReadReminder(SqlRow row)
    {
        var reminder = new ReminderSnapshot();
        Facts.Read(reminder, row);
        return reminder;
    }

    private sealed class Reminder(int followUp, int ordinal)
    {
        public int FollowUp => followUp;

        public int Ordinal => ordinal;
    }
}
