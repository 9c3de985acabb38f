using NodaTime.Text;

namespace FollowUpKit.Storage.Relational;

/// <summary>
/// The columns of a reminder: its facts, and what the queue knows of it. Its key is what it says, so that it stays the same row however its
/// follow-up is edited or moved.
/// </summary>
internal static class ReminderTable
{
    private static readonly ColumnSet<Reminder> Own = new ColumnSet<Reminder>()
        .Integer("number", reminder => reminder.FollowUp)
        .Text("reminder", ColumnLengths.Iso, reminder => reminder.Snapshot.Text, (reminder, value) => Put(value, reminder.Snapshot))
        .Instant("remind_at", reminder => reminder.Snapshot.RemindAt, (reminder, value) => reminder.Snapshot.RemindAt = value)
        .Text("occurrence", ColumnLengths.Occurrence, reminder => reminder.Snapshot.Occurrence, (reminder, value) => reminder.Snapshot.Occurrence = value)
        .InstantOrNull("send_from", reminder => reminder.Snapshot.SendFrom, (reminder, value) => reminder.Snapshot.SendFrom = value)
        .Integer("ordinal", reminder => reminder.Ordinal);

    /// <summary>What the queue knows; <c>claim_from</c> is <c>remind_at</c> at first.</summary>
    private static readonly ColumnSet<ReminderState> State = new ColumnSet<ReminderState>()
        .Instant("claim_from", state => state.ClaimFrom, (state, value) => state.ClaimFrom = value)
        .Integer("step", state => state.Step, (state, value) => state.Step = value)
        .Integer("attempts", state => state.Attempts, (state, value) => state.Attempts = value)
        .InstantOrNull("held_until", state => state.HeldUntil, (state, value) => state.HeldUntil = value)
        .TextOrNull("lease", ReminderLease.MaxIdLength, state => state.Lease, (state, value) => state.Lease = value)
        .InstantOrNull("ended_at", state => state.EndedAt, (state, value) => state.EndedAt = value)
        .TextOrNull("outcome", ColumnLengths.State, state => state.Outcome, (state, value) => state.Outcome = value)
        .TextOrNull("failure", ColumnLengths.Reason, state => state.Failure, (state, value) => state.Failure = value);

    public static readonly Table Definition = new(
        "reminders", 4, FollowUpTable.Definition, [.. OperationTable.Key.Columns, .. Own.Columns, .. State.Columns]);

    public static readonly string[] Read = [.. Own.ReadColumns.Select(column => column.Name)];

    /// <summary>The columns of the queue.</summary>
    public static readonly IReadOnlyList<Column> OfState = State.Columns;

    private static readonly Column ClaimFrom = OfState.Single(column => column.Name == "claim_from");

    /// <summary>
    /// The insert of a reminder of which the queue knows nothing yet. Where it is there already, the queue keeps what it knows while the occurrence stays;
    /// and one that the queue left as it was is due at its new instant.
    /// </summary>
    public static TableInsert Insert(TableNames names) => new(
        names.Reminders,
        Definition.Key,
        [.. OperationTable.Key.Columns, .. Own.Columns, ClaimFrom],
        [.. OfState.Where(column => column.Name is "step" or "attempts").Select(column => (column, "0"))])
    {
        Changed =
        [
            .. from column in OfState
               select (column, (Func<Func<string, string>, Func<string, string>, string>)((stored, given) =>
                   $"CASE WHEN {stored("occurrence")} = {given("occurrence")}{(column == ClaimFrom ? $" AND {stored("claim_from")} <> {stored("remind_at")}" : "")} "
                   + $"THEN {stored(column.Name)} ELSE {(column == ClaimFrom ? given("claim_from") : column.IsNullable ? "NULL" : "0")} END")),
        ],
    };

    /// <summary>The values of a reminder of which the queue knows nothing yet.</summary>
    public static List<object?> Values(OperationKey key, int number, int ordinal, ReminderSnapshot snapshot, SqlDialect dialect)
    {
        var values = dialect.ValuesOf(Facts(key, number, ordinal, snapshot));
        values.Add(dialect.Value(snapshot.RemindAt));
        return values;
    }

    /// <summary>The values of a reminder with what the queue knows of it.</summary>
    public static List<object?> Values(OperationKey key, int number, int ordinal, ReminderSnapshot snapshot, ReminderState state, SqlDialect dialect)
    {
        var values = dialect.ValuesOf(Facts(key, number, ordinal, snapshot));
        State.Write(state, values, dialect);
        return values;
    }

    /// <summary>The facts of the columns before those of the queue, as values of C#.</summary>
    public static List<object?> Facts(OperationKey key, int number, int ordinal, ReminderSnapshot snapshot)
    {
        var facts = new List<object?>(Definition.Columns.Count);
        OperationTable.Key.AddFacts(key, facts);
        Own.AddFacts(new(number, ordinal, snapshot), facts);
        return facts;
    }

    public static ReminderSnapshot ReadReminder(SqlRow row)
    {
        var reminder = new Reminder(0, 0, new());
        Own.Read(reminder, row);
        return reminder.Snapshot;
    }

    public static ReminderState ReadState(SqlRow row)
    {
        var state = new ReminderState();
        State.Read(state, row);
        return state;
    }

    /// <summary>Adds the values of all columns of the queue but the lease, which ends.</summary>
    public static void WriteSettled(ReminderState state, List<object?> values, SqlDialect dialect)
    {
        var all = new List<object?>(OfState.Count);
        State.Write(state, all, dialect);
        values.AddRange(all.Where((_, i) => OfState[i].Name != "lease"));
    }

    private static void Put(string text, ReminderSnapshot reminder)
    {
        if (text == ReminderSnapshot.OverdueText) reminder.WhenOverdue = true;
        else if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: var local }) reminder.LocalAt = local;
        else if (text.Length > 0 && text[0] == '+') reminder.After = text.Substring(1);
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
