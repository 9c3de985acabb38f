using System.Data;
using System.Data.Common;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using MySqlConnector;
using NodaTime;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A database of its own on the private server.</summary>
internal sealed class MariaDbDatabase : TestDatabase
{
    private readonly MySqlDataSource source;

    private MariaDbDatabase(string connectionString) => (ConnectionString, source) = (connectionString, new MySqlDataSource(connectionString));

    public override string ConnectionString { get; }

    public override SqlTexts Texts { get; } = new MariaDbTexts();

    public override SqlDialect Dialect => SqlDialect.MariaDb;

    public static async Task<MariaDbDatabase> CreateAsync(MariaDbServer server, string name)
    {
        await using var connection = new MySqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new MariaDbDatabase(new MySqlConnectionStringBuilder(server.ConnectionString) { Database = name, AllowLoadLocalInfile = true }.ConnectionString);
    }

    public override DbConnection Connect() => source.CreateConnection();

    public override object Value(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => DateTime.SpecifyKind(instant.ToDateTimeUtc(), DateTimeKind.Unspecified),
        LocalDate date => date.ToDateOnly(),
        LocalTime time => time.ToTimeOnly(),
        _ => value,
    };

    /// <summary>LOAD DATA, without the checks of foreign and unique keys row by row.</summary>
    public override async Task LoadAsync(Table table, IEnumerable<Sale> sales)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var unchecking = new MySqlCommand("SET foreign_key_checks = 0, unique_checks = 0", connection)) await unchecking.ExecuteNonQueryAsync();
        await InsertAsync(connection, null, table.Name, [.. table.Columns.Select(column => column.Name)], table.Rows(sales).Select(row => table.Columns.Select(column => column.Value(row.Sale, row.Step))));
    }

    public override async Task InsertAsync(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        var copy = new MySqlBulkCopy((MySqlConnection)connection, (MySqlTransaction?)transaction) { DestinationTableName = table };
        using var form = new DataTable();
        foreach (var (column, i) in columns.Select((column, i) => (column, i)))
        {
            form.Columns.Add(column, typeof(object));
            copy.ColumnMappings.Add(new MySqlBulkCopyColumnMapping(i, column));
        }

        var result = await copy.WriteToServerAsync(rows.Select(RowOf), columns.Count);
        if (result.Warnings.Count > 0) throw new InvalidOperationException($"{table}: {result.Warnings[0].Message}");

        DataRow RowOf(IEnumerable<object?> values)
        {
            var row = form.NewRow();
            row.ItemArray = [.. values.Select(Value)];
            return row;
        }
    }

    public override async Task<IReadOnlyList<string>> ColumnsOfAsync(string table) =>
        await ReadTextsAsync($"SELECT column_name FROM information_schema.columns WHERE table_schema = database() AND table_name = '{table}' AND is_generated = 'NEVER'");

    public override Task SettleAsync() => RunAsync(
    [
        $"ANALYZE TABLE {OurTables.Operations}, {OurTables.FollowUps}",
        $"FLUSH TABLES {OurTables.Operations}, {OurTables.FollowUps} FOR EXPORT",
        "UNLOCK TABLES",
    ]);

    public override void Configure(DbContextOptionsBuilder options) => throw new NotSupportedException("There is no provider.");

    public override void Dispose() => source.Dispose();
}
