using System.Reflection;
using System.Text.RegularExpressions;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The same rows by SQL written by hand, without reading or deciding: COPY on PostgreSQL, LOAD DATA on MariaDB, one prepared insert a table on SQLite, as many sales a transaction as the importer takes.</summary>
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
                await database.InsertAsync(connection, transaction, table, [.. columns.Select(NameOf)], rows.Select(row => columns.Select(column => column.GetValue(row))));
            }

            await transaction.CommitAsync();
        }
    }

    private static PropertyInfo[] ColumnsOf(Type entity) =>
        [.. entity.GetProperties().Where(property => !property.PropertyType.IsGenericType || Nullable.GetUnderlyingType(property.PropertyType) is not null)];

    private static string NameOf(PropertyInfo column) => Regex.Replace(column.Name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant();
}
