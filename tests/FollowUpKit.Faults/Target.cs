using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FollowUpKit.Faults;

/// <summary>A database that another process can be told of: its kind and how to connect.</summary>
public sealed record Target(string Database, string ConnectionString, string? Schema)
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary>What to tell the other process.</summary>
    public string[] Arguments => Schema is null ? [Database, ConnectionString] : [Database, ConnectionString, Schema];

    public static Target Of(IReadOnlyList<string> arguments) =>
        new(arguments[0], arguments[1], arguments.Count > 2 ? arguments[2] : null);

    public RelationalOperationStore Store() => Database switch
    {
        Sqlite => new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(ConnectionString)),
        PostgreSql => new RelationalOperationStore(SqlDialect.PostgreSql, () => new NpgsqlConnection(ConnectionString), schema: Schema),
        _ => throw new ArgumentException($"There is no database '{Database}'; take {Sqlite} or {PostgreSql}."),
    };
}
