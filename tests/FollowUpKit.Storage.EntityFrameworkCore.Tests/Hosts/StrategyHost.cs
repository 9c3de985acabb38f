using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FollowUpKit.Storage.EntityFrameworkCore.Tests;

/// <summary>Contexts with execution strategies of several kinds, by what they do with an error.</summary>
internal static class StrategyHost
{
    public static IReadOnlyDictionary<string, Action<DbContextOptionsBuilder, string>> OnSqlite { get; } = new Dictionary<string, Action<DbContextOptionsBuilder, string>>
    {
        ["tries again"] = (builder, database) => builder.UseSqlite(database, sqlite => sqlite.ExecutionStrategy(dependencies => new RetryingStrategy(dependencies))),
        ["wraps"] = (builder, database) => builder.UseSqlite(database, sqlite => sqlite.ExecutionStrategy(dependencies => new WrappingStrategy(dependencies))),
    };

    public static IReadOnlyDictionary<string, Action<DbContextOptionsBuilder, string>> OnPostgreSql { get; } = new Dictionary<string, Action<DbContextOptionsBuilder, string>>
    {
        ["of Npgsql, tries again"] = (builder, database) => builder.UseNpgsql(database, npgsql => npgsql.EnableRetryOnFailure(1, TimeSpan.FromMilliseconds(1), null)),
        ["of Npgsql, tries once"] = (builder, database) => builder.UseNpgsql(database),
    };

    public static SalesContext Open(SalesDatabase database, Action<DbContextOptionsBuilder, string> strategy, params IInterceptor[] interceptors)
    {
        var builder = new DbContextOptionsBuilder().AddInterceptors(interceptors);
        strategy(builder, database.ConnectionString);
        return new SalesContext(builder.Options);
    }
}
