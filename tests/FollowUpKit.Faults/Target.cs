using System.Data.Common;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Npgsql;

namespace FollowUpKit.Faults;

/// <summary>A database that another process can be told of: its kind, how to connect, and what is wrong with the statements of the store.</summary>
/// <param name="Database"><see cref="Sqlite"/>, <see cref="PostgreSql"/> or <see cref="MariaDb"/>.</param>
/// <param name="ConnectionString">How to connect.</param>
/// <param name="Schema">The schema of the tables; empty where there are none.</param>
/// <param name="Sabotage">The name of a <see cref="SqlSaboteur"/>; empty for the store as it is.</param>
internal sealed record Target(string Database, string ConnectionString, string Schema = "", string Sabotage = "")
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";
    public const string MariaDb = "mariadb";

    /// <summary>What to tell the other process.</summary>
    public string[] Arguments => [Database, ConnectionString, Schema, Sabotage];

    public static Target Of(IReadOnlyList<string> arguments) => new(arguments[0], arguments[1], arguments[2], arguments[3]);

    /// <summary>A connection of the driver alone.</summary>
    public DbConnection Connect() => Database switch
    {
        Sqlite => new SqliteConnection(ConnectionString),
        PostgreSql => new NpgsqlConnection(ConnectionString),
        MariaDb => new MySqlConnection(ConnectionString),
        _ => throw new InvalidOperationException($"There is no database '{Database}'; take {Sqlite}, {PostgreSql} or {MariaDb}."),
    };

    /// <summary>The store, sabotaged if so wanted.</summary>
    /// <param name="interceptor">What more stands between the store and each of its connections.</param>
    public RelationalOperationStore Store(Func<Interceptor>? interceptor = null) =>
        new(Dialect, () => Intercepted(interceptor), schema: Database == Sqlite ? null : Schema);

    private SqlDialect Dialect => Database switch { Sqlite => SqlDialect.Sqlite, MariaDb => SqlDialect.MariaDb, _ => SqlDialect.PostgreSql };

    private DbConnection Intercepted(Func<Interceptor>? interceptor)
    {
        var connection = Sabotage.Length == 0 ? Connect() : new InterceptedConnection(Connect(), SqlSaboteur.Of(Sabotage, Database));
        return interceptor is null ? connection : new InterceptedConnection(connection, interceptor());
    }
}
