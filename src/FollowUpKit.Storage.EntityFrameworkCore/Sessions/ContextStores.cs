using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FollowUpKit.Storage.EntityFrameworkCore;

/// <summary>The statements for the tables of a model, made once for each.</summary>
internal static class ContextStores
{
    private static readonly ConditionalWeakTable<IModel, RelationalOperationStore> Known = [];
    private static readonly ConditionalWeakTable<TableVersion, ConcurrentDictionary<string, TableVersion>> KnownTables = [];

    public static RelationalOperationStore Of(IModel model, SqlDialect dialect) =>
        Known.GetValue(model, _ => Create(model, dialect));

    /// <summary>What is known of the tables of a model in one of its databases.</summary>
    public static TableVersion TablesOf(TableVersion tables, string connectionString) =>
        KnownTables.GetOrCreateValue(tables).GetOrAdd(connectionString, _ => tables.Elsewhere());

    private static RelationalOperationStore Create(IModel model, SqlDialect dialect)
    {
        var operations = model.FindEntityType(typeof(FollowUpKitOperation))!;
        var prefix = ModelNames.PrefixOf(operations.GetTableName()!);
        ModelNames.Check(model, prefix);
        var schema = dialect.HasSchemas ? operations.GetSchema() : null;
        return new RelationalOperationStore(
            dialect, () => throw new InvalidOperationException("This store has no connections of its own."), prefix, schema);
    }
}
