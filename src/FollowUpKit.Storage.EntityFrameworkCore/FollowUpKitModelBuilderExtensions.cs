using FollowUpKit.Storage.EntityFrameworkCore;
using FollowUpKit.Storage.Relational;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables of FollowUpKit to the model of the host.</summary>
public static class FollowUpKitModelBuilderExtensions
{
    /// <summary>
    /// Adds the tables and indexes to the model, and so to the migrations of the host, as <see cref="SqlDialect.GenerateCreateScript"/>
    /// makes them, but that on SQLite they are not STRICT, which Entity Framework cannot say.
    /// </summary>
    /// <param name="modelBuilder">The model, in <see cref="DbContext.OnModelCreating"/>.</param>
    /// <param name="dialect">The kind of database.</param>
    /// <param name="tablePrefix">What the names of the tables start with: a letter or underscore, then letters, digits and underscores, 20 at most.</param>
    /// <param name="schema">The schema of the tables, of such characters too, 32 at most; null for the default of the model. SQLite has none.</param>
    /// <exception cref="ArgumentException">A name is not allowed, or the database has no schemas.</exception>
    /// <example>
    /// <code>
    /// protected override void OnModelCreating(ModelBuilder modelBuilder)
    /// {
    ///     modelBuilder.Entity&lt;Sale&gt;();
    ///     modelBuilder.AddFollowUpKit(SqlDialect.Sqlite);
    /// }
    /// </code>
    /// </example>
    public static ModelBuilder AddFollowUpKit(
        this ModelBuilder modelBuilder, SqlDialect dialect, string tablePrefix = SqlDialect.DefaultTablePrefix, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        ArgumentNullException.ThrowIfNull(dialect);
        dialect.Names(tablePrefix, schema);
        new FollowUpKitModel(modelBuilder, dialect, tablePrefix, schema ?? modelBuilder.Model.GetDefaultSchema()).Add();
        return modelBuilder;
    }
}
