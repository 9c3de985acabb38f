using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace FollowUpKit.ConformanceHost;

/// <summary>How an ERP sets up its contexts of Entity Framework; as plainly as it can be unless a derived class says otherwise.</summary>
public class ErpHost
{
    /// <summary>A context on the database that the builder is told of.</summary>
    public ErpContext Create(Action<DbContextOptionsBuilder> useDatabase)
    {
        var builder = new DbContextOptionsBuilder<ErpContext>();
        useDatabase(builder);
        Configure(builder);
        return Create(builder.Options);
    }

    /// <summary>What the ERP says to Npgsql's provider.</summary>
    public virtual void ConfigureNpgsql(NpgsqlDbContextOptionsBuilder builder)
    {
    }

    /// <summary>What the ERP says to Entity Framework.</summary>
    protected virtual void Configure(DbContextOptionsBuilder builder)
    {
    }

    /// <summary>The context, of a class with the model of this host.</summary>
    protected virtual ErpContext Create(DbContextOptions options) => new(options);
}
