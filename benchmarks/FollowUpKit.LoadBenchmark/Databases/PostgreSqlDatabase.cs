using System.Data.Common;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using NpgsqlTypes;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A database of its own on the private server.</summary>
internal sealed class PostgreSqlDatabase : TestDatabase
{
    private readonly NpgsqlDataSource source;

    private PostgreSqlDatabase(string connectionString) => (ConnectionString, source) = (connectionString, NpgsqlDataSource.Create(connectionString));

    public override string ConnectionString { get; }

    public override SqlTexts Texts { get; } = new PostgreSqlTexts();

    public override IBulkCopy? BulkCopy { get; } = new NpgsqlBulkCopy();

    public override SqlDialect Dialect => SqlDialect.PostgreSql;

    public static async Task<PostgreSqlDatabase> CreateAsync(PostgreSqlServer server, string name)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new PostgreSqlDatabase(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, IncludeErrorDetail = false }.ConnectionString);
    }

    public override DbConnection Connect() => source.CreateConnection();

    public override object Value(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToDateTimeUtc(),
        LocalDate date => date.ToDateOnly(),
        LocalTime time => time.ToTimeOnly(),
        _ => value,
    };

    /// <summary>Binary COPY, without the checks of foreign keys row by row.</summary>
    public override async Task LoadAsync(Table table, IEnumerable<Sale> sales)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using (var unchecking = new NpgsqlCommand("SET session_replication_role = replica", connection)) await unchecking.ExecuteNonQueryAsync();
        await InsertAsync(connection, null, table.Name, [.. table.Columns.Select(column => column.Name)], table.Rows(sales).Select(row => table.Columns.Select(column => column.Value(row.Sale, row.Step))));
    }

    public override async Task InsertAsync(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        await using var writer = await ((NpgsqlConnection)connection).BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var value in row) await WriteAsync(writer, value);
        }

        await writer.CompleteAsync();
    }

    public override async Task<IReadOnlyList<string>> ColumnsOfAsync(string table) =>
        await ReadTextsAsync($"SELECT attname::text FROM pg_attribute WHERE attrelid = '{table}'::regclass AND attnum > 0 AND NOT attisdropped");

    public override Task SettleAsync() => RunAsync(["VACUUM ANALYZE", "CHECKPOINT"]);

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(source);

    public override void Dispose() => source.Dispose();

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value) => value switch
    {
        null => writer.WriteNullAsync(),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer),
        long number => writer.WriteAsync(number, NpgsqlDbType.Bigint),
        bool flag => writer.WriteAsync(flag, NpgsqlDbType.Boolean),
        Instant instant => writer.WriteAsync(instant.ToDateTimeUtc(), NpgsqlDbType.TimestampTz),
        LocalDate date => writer.WriteAsync(date.ToDateOnly(), NpgsqlDbType.Date),
        LocalTime time => writer.WriteAsync(time.ToTimeOnly(), NpgsqlDbType.Time),
        DateTime instant => writer.WriteAsync(instant, NpgsqlDbType.TimestampTz),
        DateOnly date => writer.WriteAsync(date, NpgsqlDbType.Date),
        TimeOnly time => writer.WriteAsync(time, NpgsqlDbType.Time),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No type of a column."),
    };
}
