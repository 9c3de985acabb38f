using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>The columns of a reminder. Its key is what it says, so that it stays the same row however its follow-up is edited or moved.</summary>
internal static class ReminderTable
{
    private static readonly ColumnSet<Reminder> Facts = new ColumnSet<Reminder>()
        .Integer("number", reminder => reminder.FollowUp)
        .Text("reminder", ColumnLengths.Iso, reminder => TextOf(reminder.Snapshot), (reminder, value) => Put(value, reminder.Snapshot))
        .Instant("remind_at", reminder => reminder.Snapshot.RemindAt, (reminder, value) => reminder.Snapshot.RemindAt = value)
        .InstantOrNull("send_from", reminder => reminder.Snapshot.SendFrom, (reminder, value) => reminder.Snapshot.SendFrom = value)
        .Integer("ordinal", reminder => reminder.Ordinal);

    public static readonly Table Definition = new(
        "reminders", 4, FollowUpTable.Definition, [.. OperationTable.Key.Columns, .. Facts.Columns]);

    public static readonly string[] Read = [.. Facts.ReadColumns.Select(column => column.Name)];

    public static List<object?> Values(OperationKey key, int number, int ordinal, ReminderSnapshot snapshot, SqlDialect dialect)
    {
        var values = new List<object?>(Definition.Columns.Count);
        OperationTable.Key.Write(key, values, dialect);
        Facts.Write(new(number, ordinal, snapshot), values, dialect);
        return values;
    }

    public static ReminderSnapshot ReadReminder(SqlRow row)
    {
        var reminder = new Reminder(0, 0, new());
        Facts.Read(reminder, row);
        return reminder.Snapshot;
    }

    /// <summary>What a reminder says: its ISO 8601 period, or its local date and time.</summary>
    public static string TextOf(ReminderSnapshot reminder) =>
        reminder.LocalAt is { } local ? LocalDateTimePattern.ExtendedIso.Format(local) : reminder.Before ?? "";

    private static void Put(string text, ReminderSnapshot reminder)
    {
        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var local }) reminder.LocalAt = local;
        else reminder.Before = text.Length == 0 ? null : text;
    }

    private sealed class Reminder(int followUp, int ordinal, ReminderSnapshot snapshot)
    {
        public int FollowUp => followUp;

        /// <summary>Its place among those of the follow-up.</summary>
        public int Ordinal => ordinal;

        public ReminderSnapshot Snapshot => snapshot;
    }
}
