using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl;

/// <summary>Chooses the database by the connection strings, and brings it to this version.</summary>
internal static class ErpDatabase
{
    /// <summary>PostgreSQL where its connection string is given, else SQLite.</summary>
    public static IServiceCollection AddErpDatabase(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        if (configuration.GetConnectionString("PostgreSql") is { Length: > 0 } server)
            return services.AddDbContext<ErpContext, PostgreSqlErpContext>(options => options.UseNpgsql(server));
        var file = new SqliteConnectionStringBuilder(configuration.GetConnectionString("Sqlite"));
        file.DataSource = Path.Combine(contentRoot, file.DataSource);
        return services.AddDbContext<ErpContext, SqliteErpContext>(options => options.UseSqlite(file.ToString()));
    }

    /// <summary>Makes the tables, or leads those of an earlier version on; fills an empty database with the demo.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ErpContext>();
        if (context is SqliteErpContext && new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource is var file)
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await context.Database.MigrateAsync(cancellationToken);
        if (!await context.Sales.AnyAsync(cancellationToken))
            await ActivatorUtilities.CreateInstance<DemoData>(scope.ServiceProvider).FillAsync(cancellationToken);
    }
}
