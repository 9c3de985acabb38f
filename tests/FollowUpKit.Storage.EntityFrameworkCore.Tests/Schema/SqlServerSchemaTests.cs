using System.Reflection;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>What Entity Framework writes for SQL Server, compared as text with the script: no server was at hand.</summary>
public sealed class SqlServerSchemaTests
{
    private static readonly SqlDialect Dialect = SqlDialect.SqlServerPreview(acknowledged: true);

    [Theory]
    [InlineData("crm_", null)]
    [InlineData("the_longest_of_all__", "crm")]
    public void AddFollowUpKit_TablesOfTheModel_EqualThoseOfTheScript(string prefix, string? schema)
    {
        using var context = Context(prefix, schema, null);

        Equal(Dialect.GenerateCreateScript(prefix, schema), context.Database.GenerateCreateScript());
    }

    [Fact]
    public void AddFollowUpKit_ScaffoldedMigration_MakesTheTablesOfTheScript()
    {
        using var design = Context("crm_", "crm", null);
        using var context = Context("crm_", "crm", Migrations.First(design, "Microsoft.EntityFrameworkCore.SqlServer"));
        var script = context.GetService<IMigrator>().GenerateScript();

        Equal(Dialect.GenerateCreateScript("crm_", "crm"), script);
        Assert.Contains("INSERT INTO [crm].[crm_schema_version] ([version])", script, StringComparison.Ordinal);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void AddFollowUpKit_UsualNames_EqualThoseOfTheScript()
    {
        using var context = new UsualContext(new DbContextOptionsBuilder().UseSqlServer("Server=nowhere").Options);

        Equal(Dialect.GenerateCreateScript(), context.Database.GenerateCreateScript());
    }

    private sealed class UsualContext(DbContextOptions options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddFollowUpKit(SqlDialect.SqlServerPreview(acknowledged: true));
        }
    }

    private static void Equal(string script, string modelled)
    {
        var expected = SqlServerTables.Describe(script);
        Assert.True(expected.Count > 150, $"{expected.Count} columns, keys and indexes");

        // The history of migrations is the provider's own.
        Assert.Equal(expected, SqlServerTables.Describe(modelled).Where(line => !line.StartsWith("__EF", StringComparison.Ordinal)));
    }

    private static PrefixedContext Context(string prefix, string? schema, Assembly? migrations) => new(
        new DbContextOptionsBuilder()
            .UseSqlServer("Server=nowhere", server => server.MigrationsAssembly(migrations ?? typeof(PrefixedContext).Assembly))
            .Options,
        Dialect, prefix, schema);
}
