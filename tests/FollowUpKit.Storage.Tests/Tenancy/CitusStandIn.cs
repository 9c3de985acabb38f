using FollowUpKit.Storage.Relational;
using Npgsql;

namespace FollowUpKit.Storage.Tests;

/// <summary>A database whose catalog says that it has Citus, with a table in place of its view <c>citus_tables</c>. Nothing is distributed.</summary>
internal sealed class CitusStandIn : IDisposable
{
    private const string Extension = """
        INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion) VALUES (99999, 'citus', 10, 2200, false, 'none');
        INSERT INTO pg_depend (classid, objid, objsubid, refclassid, refobjid, refobjsubid, deptype)
        VALUES ('pg_class'::regclass, 'citus_tables'::regclass, 0, 'pg_extension'::regclass, 99999, 0, 'e');
        """;

    private const string View = "CREATE TABLE citus_tables (table_name regclass, citus_table_type text, distribution_column text, colocation_id integer)";

    private readonly PostgreSqlDatabase server = new();
    private readonly string name = $"citus_{Guid.NewGuid():N}"[..20];

    private CitusStandIn() => server.Ask($"CREATE DATABASE {name}");

    private string ConnectionString => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;

    /// <summary>Tables of one server that Citus does not know, and the view.</summary>
    /// <param name="isExtension">Whether the catalog says that the view is of Citus.</param>
    public static async Task<CitusStandIn> CreateAsync(bool isExtension = true)
    {
        var database = new CitusStandIn();
        using (var store = database.Store(SqlDialect.PostgreSql)) await store.CreateSchemaAsync();
        database.Run(View);
        if (isExtension) database.Run(Extension);
        return database;
    }

    public RelationalOperationStore Store(SqlDialect dialect) => new(dialect, () => new NpgsqlConnection(ConnectionString));

    /// <summary>Lets Citus know all tables as the script distributes them.</summary>
    public void Distribute()
    {
        Run("INSERT INTO citus_tables SELECT oid, 'distributed', 'tenant', 1 FROM pg_class WHERE relkind = 'r' AND relname LIKE 'followup\\_%' AND relname <> 'followup_schema_version'");
        Run("INSERT INTO citus_tables VALUES ('followup_schema_version', 'reference', '<none>', 2)");
    }

    public void Run(string text)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        PostgreSqlDatabase.Ask(connection, text);
    }

    public void Dispose()
    {
        server.Ask($"DROP DATABASE {name} WITH (FORCE)");
        server.Dispose();
    }
}
