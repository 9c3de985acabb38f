using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A database of the ERP with its tables, removed at the end.</summary>
internal sealed class SalesDatabase : IDisposable
{
    private readonly string? path;

    private SalesDatabase(string connectionString, string? path)
    {
        ConnectionString = connectionString;
        this.path = path;
    }

    public string ConnectionString { get; }

    public static async Task<SalesDatabase> CreateAsync(bool onServer)
    {
        if (onServer) return await CreateOnServerAsync();
        var path = Path.Combine(Path.GetTempPath(), $"followupkit-{Guid.NewGuid():N}.db");
        var database = new SalesDatabase($"Data Source={path};Default Timeout=1", path);
        await using var context = database.Open();
        await context.Database.EnsureCreatedAsync();
        return database;
    }

    public DbContextOptionsBuilder Options(DbContextOptionsBuilder? builder = null) => path is null
        ? (builder ?? new DbContextOptionsBuilder()).UseNpgsql(ConnectionString)
        : (builder ?? new DbContextOptionsBuilder()).UseSqlite(ConnectionString);

    public SalesContext Open() => new(Options().Options);

    /// <summary>How many sales of the ERP and how many operations are committed.</summary>
    public async Task<(int Sales, int Operations)> CountAsync()
    {
        await using var context = Open();
        return (await context.Sales.CountAsync(), await context.FollowUpKitOperations().CountAsync());
    }

    public void Dispose()
    {
        if (path is null)
        {
            using var connection = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(connection);
            return;
        }

        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
    }

    private static async Task<SalesDatabase> CreateOnServerAsync()
    {
        var schema = TestServer.NewSchema();
        var database = new SalesDatabase($"{TestServer.ConnectionString};Search Path={schema}", path: null);
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await context.Database.GetDbConnection().AskAsync($"CREATE SCHEMA {schema}");
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync();
        return database;
    }
}
