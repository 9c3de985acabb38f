using System.Data.Common;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Faults;

/// <summary>Rows as they are stored, read by plain SQL; each value as text, instants in microseconds since 1970 UTC.</summary>
internal sealed class StoredTables
{
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Operations { get; private init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> FollowUps { get; private init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Reminders { get; private init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Commands { get; private init; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Reopenings { get; private init; } = [];

    /// <param name="connection">An open connection of the driver.</param>
    /// <param name="schema">The schema of the tables; empty where there are none.</param>
    /// <param name="sales">What the keys of the sales begin with.</param>
    public static async Task<StoredTables> ReadAsync(DbConnection connection, string schema, string sales)
    {
        var prefix = schema.Length == 0 ? "followup_" : $"{schema}.followup_";
        return new()
        {
            Operations = await ReadAsync(connection, $"SELECT * FROM {prefix}operations", sales, "operation"),
            FollowUps = await ReadAsync(connection, $"SELECT * FROM {prefix}follow_ups", sales, "operation, number"),
            Reminders = await ReadAsync(connection, $"SELECT * FROM {prefix}reminders", sales, "operation, number, ordinal"),
            Commands = await ReadAsync(connection, $"SELECT * FROM {prefix}commands", sales, "operation, version"),
            Reopenings = await ReadAsync(connection, $"SELECT * FROM {prefix}reopenings", sales, "operation, version"),
        };
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The texts are those of the audit.")]
    private static async Task<List<IReadOnlyDictionary<string, string?>>> ReadAsync(DbConnection connection, string select, string sales, string order)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"{select} WHERE operation LIKE '{sales}%' ORDER BY {order}";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<IReadOnlyDictionary<string, string?>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, i => reader.IsDBNull(i) ? null : TextOf(reader.GetValue(i), reader.GetDataTypeName(i)), StringComparer.Ordinal));
        }

        return rows;
    }

    public static string Flag(bool flag) => flag ? "1" : "0";

    private static string TextOf(object value, string type) => value switch
    {
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        DateOnly date => LocalDatePattern.Iso.Format(LocalDate.FromDateOnly(date)),
        DateTime date when type.Equals("date", StringComparison.OrdinalIgnoreCase) => LocalDatePattern.Iso.Format(LocalDate.FromDateTime(date)),
        DateTime instant => Micros(Instant.FromDateTimeUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc))),
        TimeOnly time => Clock(LocalTime.FromTimeOnly(time)),
        bool flag => Flag(flag),
        TimeSpan time => Clock(LocalTime.FromTicksSinceMidnight(time.Ticks)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static string Micros(Instant instant) => (instant.ToUnixTimeTicks() / 10).ToString(CultureInfo.InvariantCulture);

    public static string Clock(LocalTime time) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time);
}
