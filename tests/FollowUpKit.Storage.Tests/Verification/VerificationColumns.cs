using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

/// <summary>Changes by hand of each column that follows from a history.</summary>
internal static class VerificationColumns
{
    /// <summary>The columns that follow from nothing else; docs/storage.md lists them.</summary>
    public static readonly string[] NotVerified =
    [
        "commands.kind", "commands.command_id", "commands.fingerprint", "commands.feed_position",
        "reminders.claim_from", "reminders.step", "reminders.attempts", "reminders.held_until", "reminders.lease", "reminders.ended_at", "reminders.outcome", "reminders.failure",
    ];

    /// <summary>The tables that are kept beside the sales.</summary>
    public static readonly string[] TablesNotVerified = ["time_zone_rules", "digests"];

    public static IEnumerable<(Table Table, Column Column)> Verified =>
        from table in AllTables.InOrder
        where !TablesNotVerified.Contains(table.Name)
        from column in table.Columns
        where !NotVerified.Contains($"{table.Name}.{column.Name}")
        select (table, column);

    /// <summary>Which row of a table of the sale is changed: one that has values in most columns.</summary>
    public static string RowOf(Table table, string operation) => $"tenant = '{VerificationSales.Tenant}' AND operation = '{operation}'" + table.Name switch
    {
        "follow_ups" => " AND number = 1",
        "reminders" => " AND number = 4 AND reminder = 'overdue'",
        "commands" => " AND version = 2",
        _ => "",
    };

    /// <summary>Another value of a column, never the stored one.</summary>
    public static string OtherValue(Column column, SqlDialect dialect) => (column.Type, dialect.Name) switch
    {
        (ColumnType.Text, "mariadb") => $"concat(coalesce({column.Name}, ''), 'x')",
        (ColumnType.Text, _) => $"coalesce({column.Name}, '') || 'x'",
        (ColumnType.Integer or ColumnType.Long, _) when column.Name is "number" or "version" => $"{column.Name} + 50",
        (ColumnType.Integer or ColumnType.Long, _) or (ColumnType.Instant, "sqlite") => $"coalesce({column.Name}, 0) + 1",
        (ColumnType.Instant, "postgresql") => $"coalesce({column.Name} + interval '1 microsecond', timestamptz '2001-01-01 00:00Z')",
        (ColumnType.Instant, "mariadb") => $"coalesce({column.Name} + INTERVAL 1 MICROSECOND, '2001-01-01')",
        (ColumnType.Date, _) => "'2001-01-01'",
        (ColumnType.Time, _) => "'01:23'",
        (ColumnType.Boolean, "postgresql") => $"NOT {column.Name}",
        (ColumnType.Boolean, _) => $"1 - {column.Name}",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No other value is known of this type."),
    };
}
