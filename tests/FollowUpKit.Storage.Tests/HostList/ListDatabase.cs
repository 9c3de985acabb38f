using System.Data.Common;
using System.Text.Json;
using FollowUpKit.Storage.Relational;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Tests;

/// <summary>The database of a host, asked for its list with the documented SQL.</summary>
internal sealed class ListDatabase(DbConnection connection, SqlDialect dialect, RelationalOperationStore store, HostKey key)
{
    private readonly Documented _documented = new(NameOf(dialect), key.Type);

    private string TypeOfKey => dialect switch
    {
        SqliteDialect => key.SqliteType,
        MariaDbDialect => key.MariaDbType,
        _ => key.PostgreSqlType,
    };

    private string InOwnOrder => _documented.Sql($"{NameOf(dialect)}: in your own order")[0];

    private string MostOverdueFirst => _documented.Sql($"{NameOf(dialect)}: most overdue first")[1];

    public async Task FillAsync()
    {
        await new HostSales(store, key).FillAsync();
        await RunAsync($"CREATE TABLE sales (id {TypeOfKey} PRIMARY KEY, customer TEXT, amount NUMERIC)", []);
        foreach (var number in HostSales.Numbers)
            await RunAsync($"INSERT INTO sales VALUES (@id, '{HostSales.CustomerOf(number)}', 10)", new() { ["id"] = key.Of(number) });
        await RunAsync(_documented.Sql($"{NameOf(dialect)}: most overdue first")[0], []);
    }

    public async Task<List<ListedSale>> InOwnOrderAsync(Instant now, int size) =>
        await PagesAsync(InOwnOrder, await TodaysAsync(now), now, size);

    public async Task<List<ListedSale>> MostOverdueFirstAsync(Instant now, int size) =>
    [
        .. await PagesAsync(MostOverdueFirst, await TodaysAsync(now), now, size),
        .. await PagesAsync(_documented.Sql(dialect is MariaDbDialect ? "MariaDB: then the rest" : "Then the rest")[0], await TodaysAsync(now), now, size),
    ];

    private async Task<string> TodaysAsync(Instant now)
    {
        var zones = await store.ReadFollowUpTimeZonesAsync(HostSales.Tenant, ReadOptions.Latest, CancellationToken.None);
        return JsonSerializer.Serialize(zones.ToDictionary(
            zone => zone,
            zone => LocalDatePattern.Iso.Format(LocalCalendar.Default.DateOf(now, zone))));
    }

    /// <summary>All pages, each after the last row of the one before, until one is not full.</summary>
    private async Task<List<ListedSale>> PagesAsync(string sql, string todays, Instant now, int size)
    {
        var all = new List<ListedSale>();
        var values = new Dictionary<string, object>
        {
            ["tenant"] = HostSales.Tenant,
            ["now"] = dialect.Value(now),
            ["todays"] = todays,
            ["size"] = size,
            ["after"] = dialect is SqliteDialect ? long.MinValue : DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc),
            ["after_operation"] = "",
            ["after_id"] = key.BeforeAll,
        };
        for (var read = size; read == size;)
        {
            await using var command = Command(sql, values);
            await using var reader = await command.ExecuteReaderAsync();
            for (read = 0; await reader.ReadAsync(); read++) all.Add(Read(reader, values));
        }

        return all;
    }

    private ListedSale Read(DbDataReader reader, Dictionary<string, object> values)
    {
        values["after_id"] = reader.GetValue(0);
        var number = key.NumberOf(reader.GetValue(0));
        if (reader.FieldCount > 8) (values["after"], values["after_operation"]) = (reader.GetValue(8), reader.GetString(9));
        return reader.FieldCount == 4
            ? new ListedSale(number, reader.GetString(1), reader.GetString(3), null, 0)
            : new ListedSale(number, reader.GetString(1), reader.GetString(3), ReadDue(reader), reader.GetInt32(7));
    }

    private Due? ReadDue(DbDataReader reader)
    {
        if (reader.IsDBNull(4)) return null;
        var date = dialect.ReadDate(reader, 4);
        var due = reader.IsDBNull(5) ? Due.On(date) : Due.At(date + dialect.ReadTime(reader, 5));
        return due.WithTimeZone(reader.GetString(6));
    }

    private async Task RunAsync(string sql, Dictionary<string, object> values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private static string NameOf(SqlDialect dialect) => dialect switch { SqliteDialect => "SQLite", MariaDbDialect => "MariaDB", _ => "PostgreSQL" };

    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "The statements are those of the documentation.")]
    private DbCommand Command(string sql, Dictionary<string, object> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values.Where(value => sql.Contains("@" + value.Key, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
