using System.Data.Common;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The same rows by SQL written by hand, without reading or deciding: COPY on PostgreSQL, one prepared insert a table on SQLite, as many sales a transaction as the importer takes.</summary>
internal static class HandWrittenImport
{
    private const int SalesOfTransaction = 250;

    private static readonly Dictionary<Type, (string Table, PropertyInfo[] Columns)> Tables = new()
    {
        [typeof(MappedOperation)] = (OurTables.Operations, ColumnsOf(typeof(MappedOperation))),
        [typeof(MappedFollowUp)] = (OurTables.FollowUps, ColumnsOf(typeof(MappedFollowUp))),
        [typeof(MappedCommand)] = ("followup_commands", ColumnsOf(typeof(MappedCommand))),
    };

    public static async Task RunAsync(TestDatabase database, IEnumerable<Sale> sales)
    {
        await using var connection = await database.OpenAsync();
        foreach (var chunk in sales.Chunk(SalesOfTransaction))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var rows in chunk.SelectMany(sale => EntityImport.EntitiesOf(sale, withHistory: true)).GroupBy(entity => entity.GetType()))
            {
                var (table, columns) = Tables[rows.Key];
                await (database.IsSqlite ? InsertAsync(connection, transaction, table, columns, rows) : CopyAsync(connection, table, columns, rows));
            }

            await transaction.CommitAsync();
        }
    }

    private static async Task InsertAsync(DbConnection connection, DbTransaction transaction, string table, PropertyInfo[] columns, IEnumerable<object> rows)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(NameOf))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i}"))})";
        foreach (var i in Enumerable.Range(0, columns.Length))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{i}";
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++) command.Parameters[i].Value = OnSqlite(columns[i].GetValue(row)) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task CopyAsync(DbConnection connection, string table, PropertyInfo[] columns, IEnumerable<object> rows)
    {
        await using var importer = await ((Npgsql.NpgsqlConnection)connection).BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns.Select(NameOf))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await importer.StartRowAsync();
            foreach (var column in columns)
            {
                if (column.GetValue(row) is { } value) await importer.WriteAsync(value);
                else await importer.WriteNullAsync();
            }
        }

        await importer.CompleteAsync();
    }

    private static object? OnSqlite(object? value) => value switch
    {
        DateTime instant => (instant.Ticks - DateTime.UnixEpoch.Ticks) / 10,
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        bool flag => flag ? 1 : 0,
        _ => value,
    };

    private static PropertyInfo[] ColumnsOf(Type entity) =>
        [.. entity.GetProperties().Where(property => !property.PropertyType.IsGenericType || Nullable.GetUnderlyingType(property.PropertyType) is not null)];

    private static string NameOf(PropertyInfo column) => Regex.Replace(column.Name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant();
}
