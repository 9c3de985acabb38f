using System.Data.Common;
using System.Text.Json;
using FollowUpKit.Storage.Relational;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.Storage.Tests;

/// <summary>The database of a host, asked for its list with the documented SQL.</summary>
internal sealed class ListDatabase(DbConnection connection, SqlDialect dialect, RelationalOperationStore store, object beforeAll)
{
    private string Name => dialect is SqliteDialect ? "SQLite" : "PostgreSQL";

    private string InOwnOrder => Documented.Sql($"{Name}: in your own order")[0];

    private string MostOverdueFirst => Documented.Sql($"{Name}: most overdue first")[1];

    public async Task FillAsync()
    {
        await new HostSales(store).FillAsync();
        await RunAsync("CREATE TABLE sales (id INTEGER PRIMARY KEY, customer TEXT, amount NUMERIC)");
        await RunAsync("INSERT INTO sales VALUES " + string.Join(", ", HostSales.Ids.Select(id => $"({id}, '{HostSales.CustomerOf(id)}', 10)")));
        await RunAsync(Documented.Sql($"{Name}: most overdue first")[0]);
    }

    public async Task<List<ListedSale>> InOwnOrderAsync(Instant now, int size) =>
        await PagesAsync(InOwnOrder, await TodaysAsync(now), now, size);

    public async Task<List<ListedSale>> MostOverdueFirstAsync(Instant now, int size) =>
    [
        .. await PagesAsync(MostOverdueFirst, await TodaysAsync(now), now, size),
        .. await PagesAsync(Documented.Sql("Then the rest")[0], await TodaysAsync(now), now, size),
    ];

    private async Task<string> TodaysAsync(Instant now)
    {
        var zones = await store.ReadTimeZonesAsync(HostSales.Tenant, ReadOptions.Latest, CancellationToken.None);
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
            ["after"] = beforeAll,
            ["after_operation"] = "",
            ["after_id"] = 0,
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
        values["after_id"] = reader.GetInt32(0);
        if (reader.FieldCount > 8) (values["after"], values["after_operation"]) = (reader.GetValue(8), reader.GetString(9));
        return reader.FieldCount == 4
            ? new ListedSale(reader.GetInt32(0), reader.GetString(1), reader.GetString(3), null, 0)
            : new ListedSale(reader.GetInt32(0), reader.GetString(1), reader.GetString(3), ReadDue(reader), reader.GetInt32(7));
    }

    private Due? ReadDue(DbDataReader reader)
    {
        if (reader.IsDBNull(4)) return null;
        var date = dialect.ReadDate(reader, 4);
        var due = reader.IsDBNull(5) ? Due.On(date) : Due.At(date + dialect.ReadTime(reader, 5));
        return due.WithTimeZone(reader.GetString(6));
    }

    private async Task RunAsync(string sql)
    {
        await using var command = Command(sql, []);
        await command.ExecuteNonQueryAsync();
    }

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
