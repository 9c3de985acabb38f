using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>A model with the tables of FollowUpKit alone, under names of the test's choice.</summary>
public sealed class PrefixedContext(DbContextOptions options, SqlDialect dialect, string prefix, string? schema)
    : DbContext(new DbContextOptionsBuilder(options).ReplaceService<IModelCacheKeyFactory, KeyFactory>().Options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddFollowUpKit(dialect, prefix, schema);

    private object Key => (dialect, prefix, schema);

    private sealed class KeyFactory : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((PrefixedContext)context).Key, designTime);
    }
}
