using System.Data.Common;
using System.Globalization;
using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.LoadBenchmark;

/// <summary>A file in a temporary folder.</summary>
internal sealed class SqliteDatabase : TestDatabase
{
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public override SqlDialect Dialect => SqlDialect.Sqlite;

    public override string ConnectionString => $"Data Source={Path.Combine(folder, "sales.db")}";

    public override SqlTexts Texts { get; } = new SqliteTexts();

    public override IBulkCopy? BulkCopy { get; } = new SqliteBulkCopy();

    public override DbConnection Connect() => new SqliteConnection(ConnectionString);

    public override object Value(object? value) => value switch
    {
        null => DBNull.Value,
        Instant instant => instant.ToUnixTimeTicks() / 10,
        LocalDate date => LocalDatePattern.Iso.Format(date),
        LocalTime time => HourAndMinute.Format(time),
        DateTime instant => (instant.Ticks - DateTime.UnixEpoch.Ticks) / 10,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? 1 : 0,
        _ => value,
    };

    /// <summary>One-row inserts with one prepared statement in one transaction, without a journal.</summary>
    public override async Task LoadAsync(Table table, IEnumerable<Sale> sales)
    {
        using var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000";
        command.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction();
        await InsertAsync(connection, transaction, table.Name, [.. table.Columns.Select(column => column.Name)], table.Rows(sales).Select(row => table.Columns.Select(column => column.Value(row.Sale, row.Step))));
        transaction.Commit();
    }

    public override Task InsertAsync(DbConnection connection, DbTransaction? transaction, string table, IReadOnlyList<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        using var command = (SqliteCommand)connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@v{i}"))})";
        for (var i = 0; i < columns.Count; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@v{i}" });
        command.Prepare();
        foreach (var row in rows)
        {
            var place = 0;
            foreach (var value in row) command.Parameters[place++].Value = Value(value);
            command.ExecuteNonQuery();
        }

        return Task.CompletedTask;
    }

    public override async Task<IReadOnlyList<string>> ColumnsOfAsync(string table) =>
        await ReadTextsAsync($"SELECT name FROM pragma_table_info('{table}')");

    public override Task SettleAsync() => RunAsync(["PRAGMA journal_mode = WAL", "ANALYZE", "PRAGMA wal_checkpoint(TRUNCATE)"]);

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString);

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
