namespace FollowUpKit.Storage.Relational;

/// <summary>A page of pending follow-ups with their reminders, in the order of the primary key: a row of the database for each reminder, or for each follow-up.</summary>
internal static class DueTimesQuery
{
    private static readonly string[] Columns = ["operation", "number", "due_date", "due_time", "time_zone", "overdue_from"];

    public static SqlStatement Statement(TableNames names, SqlDialect dialect) => new(
        $"SELECT {List("f", Columns)}, {List("r", ReminderTable.Read)} FROM ("
        + $"SELECT {string.Join(", ", Columns)} FROM {names.FollowUps} "
        + $"WHERE tenant = @tenant AND {SortOrder.AnyOf(dialect.After([("operation", "@operation"), ("number", "@number")]))} AND attention_from IS NOT NULL AND {dialect.IsAnyOf("time_zone", "@time_zones")} "
        + $"ORDER BY operation, number {dialect.First("@size")}) f "
        + $"LEFT JOIN {names.Reminders} r ON r.tenant = @tenant AND r.operation = f.operation AND r.number = f.number "
        + "ORDER BY f.operation, f.number, r.ordinal",
        "tenant", "operation", "number", "time_zones", "size");

    public static async Task<IReadOnlyList<DueTimes>> ReadAsync(
        SqlSession session, SqlStatement statement, string tenant, IReadOnlyCollection<string> timeZones, DueTimes? after, int size)
    {
        var found = new List<DueTimes>();
        var reminders = new List<ReminderSnapshot>();
        await session.ReadAsync(
            statement, Read, tenant, after?.OperationId ?? "", after?.Number ?? 0, session.Dialect.Value([.. timeZones]), size).ConfigureAwait(false);
        End();
        return found;

        bool Read(SqlRow row)
        {
            var next = new DueTimes
            {
                OperationId = row.Text(),
                Number = row.Integer(),
                DueDate = row.Date(),
                DueTime = row.TimeOrNull(),
                TimeZone = row.Text(),
                OverdueFrom = row.Instant(),
            };
            if (found.Count == 0 || found[found.Count - 1] is var last && (last.Number != next.Number || last.OperationId != next.OperationId))
            {
                End();
                found.Add(next);
            }

            if (!row.SkipWhenNull(ReminderTable.Read.Length)) reminders.Add(ReminderTable.ReadReminder(row));
            return true;
        }

        void End()
        {
            if (reminders.Count == 0) return;
            found[found.Count - 1].Reminders = [.. reminders];
            reminders.Clear();
        }
    }

    private static string List(string table, string[] columns) => string.Join(", ", columns.Select(column => $"{table}.{column}"));
}
