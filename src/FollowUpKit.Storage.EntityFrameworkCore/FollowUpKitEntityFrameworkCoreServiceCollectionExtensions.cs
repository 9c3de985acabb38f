using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the store on a context of the host.</summary>
public static class FollowUpKitEntityFrameworkCoreServiceCollectionExtensions
{
    /// <summary>
    /// Keeps operations in the database of a context, inside its current transaction while there is one. Registered, one for
    /// each scope, as <see cref="RelationalOperationStore"/>, <see cref="IOperationStore"/>, <see cref="IOperationReader"/> and
    /// <see cref="IOperationHistory"/>. Database, prefix and schema of the tables are those of the model.
    /// </summary>
    /// <typeparam name="TContext">The context, registered as scoped; pools and factories register it so too.</typeparam>
    /// <param name="services">The services.</param>
    /// <example>
    /// <code>
    /// services.AddFollowUpKit(options =&gt; options.DefaultTimeZone = "America/Mexico_City")
    ///     .AddFollowUpKitEntityFrameworkCoreStore&lt;ErpContext&gt;();
    /// </code>
    /// </example>
    public static IServiceCollection AddFollowUpKitEntityFrameworkCoreStore<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        return services
            .AddScoped(scope => scope.GetRequiredService<TContext>().FollowUpKitStore())
            .AddScoped<IOperationStore>(scope => scope.GetRequiredService<RelationalOperationStore>())
            .AddScoped<IOperationReader>(scope => scope.GetRequiredService<RelationalOperationStore>())
            .AddScoped<IOperationHistory>(scope => scope.GetRequiredService<RelationalOperationStore>())
            .AddScoped<IReminderQueue>(scope => scope.GetRequiredService<RelationalOperationStore>())
            .AddScoped<IDigestQueue>(scope => scope.GetRequiredService<RelationalOperationStore>());
    }
}
