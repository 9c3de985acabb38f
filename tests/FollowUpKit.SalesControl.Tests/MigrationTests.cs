using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FollowUpKit.SalesControl.Tests;

public sealed class MigrationTests
{
    [Fact]
    public void Migrations_OfBothProviders_AreUpToDateAndAlike()
    {
        using var sqlite = new SqliteErpContext(new DbContextOptionsBuilder<SqliteErpContext>().UseSqlite("Data Source=unused.db").Options);
        using var postgreSql = new PostgreSqlErpContext(new DbContextOptionsBuilder<PostgreSqlErpContext>().UseNpgsql("Host=unused").Options);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgreSql.Database.HasPendingModelChanges());
        Assert.Equal(["20260112090000_Sales", "20260316090000_FollowUps"], sqlite.Database.GetMigrations());
        Assert.Equal(sqlite.Database.GetMigrations(), postgreSql.Database.GetMigrations());
    }

    [Fact]
    public async Task Migrate_DatabaseOfBeforeFollowUps_KeepsItsSalesAndCanBeginTheirFollowUps()
    {
        await using var host = new ErpHost();
        await OnMigrations.AddSaleOfBeforeAsync(Context(host.SqliteConnectionString));

        await OnMigrations.AssertCanBeginAsync(host);
    }

    [Fact]
    public async Task Migrate_DownToBeforeFollowUps_KeepsTheSales()
    {
        await using var host = new ErpHost();
        await host.AskAsync(context => context.GetService<IMigrator>().MigrateAsync("Sales").ContinueWith(_ => 0, TaskScheduler.Default));

        Assert.Equal(DemoData.TrackedCount + DemoData.UntrackedCount, await host.AskAsync(context => context.Sales.CountAsync()));
        await Assert.ThrowsAsync<Storage.StorageSchemaException>(() => host.AskReportsAsync(People.Owner, reports => reports.Agenda().CountAsync()));
    }

    [Fact]
    public async Task List_MostOverdue_FindsSalesByTheIndexOfTheMigration()
    {
        await using var host = new ErpHost();
        var plan = await host.AskAsync(async context =>
        {
            var query = context.Sales.MostOverdueFirst(context, ErpContext.Tenant, sale => sale.Id, host.Clock.GetCurrentInstant(), 25);
            await context.Database.OpenConnectionAsync();
            await using var command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
            await using var asked = (SqliteCommand)query.CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + asked.CommandText;
            command.Parameters.AddRange(asked.Parameters.Cast<SqliteParameter>().Select(parameter => new SqliteParameter(parameter.ParameterName, parameter.Value)));
            await using var reader = await command.ExecuteReaderAsync();
            List<string> lines = [];
            while (await reader.ReadAsync()) lines.Add(reader.GetString(3));
            return lines;
        });

        Assert.Contains(plan, line => line.Contains("IX_Sales_FollowUp", StringComparison.Ordinal));
    }

    private static SqliteErpContext Context(string connectionString)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource)!);
        return new SqliteErpContext(new DbContextOptionsBuilder<SqliteErpContext>().UseSqlite(connectionString).Options);
    }
}
