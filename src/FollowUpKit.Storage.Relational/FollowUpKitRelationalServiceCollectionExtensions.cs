using System.Data.Common;
using FollowUpKit.Storage;
using FollowUpKit.Storage.Relational;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the relational store.</summary>
public static class FollowUpKitRelationalServiceCollectionExtensions
{
    /// <summary>
    /// Keeps operations in a relational database. The store is registered as <see cref="RelationalOperationStore"/>,
    /// <see cref="IOperationStore"/>, <see cref="IOperationReader"/> and <see cref="IOperationHistory"/>, one for all. Where the
    /// host has logging, it logs there; where an <see cref="IBulkCopy"/> is registered, imports use it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="dialect">The kind of database.</param>
    /// <param name="connect">Makes a new connection for the store alone.</param>
    /// <param name="tablePrefix">What the names of the tables start with; <c>followup_</c> unless given, 20 characters at most.</param>
    /// <param name="schema">The schema of the tables, 32 characters at most; null for that in which the connection looks. SQLite has none.</param>
    /// <param name="connectToReplica">Makes a new connection for lists and reports that may lag, to a replica of the same tables; null to read them as the others.</param>
    /// <exception cref="ArgumentException">A name is too long or not made of letters, digits and underscores, or the database has no schemas.</exception>
    /// <example>
    /// <code>
    /// services.AddFollowUpKit(options =&gt; options.DefaultTimeZone = "America/Mexico_City")
    ///     .AddFollowUpKitRelationalStore(SqlDialect.PostgreSql, dataSource.CreateConnection, schema: "crm");
    /// </code>
    /// </example>
    public static IServiceCollection AddFollowUpKitRelationalStore(
        this IServiceCollection services,
        SqlDialect dialect,
        Func<DbConnection> connect,
        string tablePrefix = SqlDialect.DefaultTablePrefix,
        string? schema = null,
        Func<DbConnection>? connectToReplica = null)
    {
        if (connect is null) throw new ArgumentNullException(nameof(connect));
        return services.AddFollowUpKitRelationalStore(
            dialect, _ => connect(), tablePrefix, schema, connectToReplica is null ? null : _ => connectToReplica());
    }

    /// <summary>The same with connections that depend on other services, such as a data source of the driver.</summary>
    /// <param name="services">The services.</param>
    /// <param name="dialect">The kind of database.</param>
    /// <param name="connect">Makes a new connection for the store alone. It gets the root provider, so that it can resolve singletons.</param>
    /// <param name="tablePrefix">What the names of the tables start with; <c>followup_</c> unless given, 20 characters at most.</param>
    /// <param name="schema">The schema of the tables, 32 characters at most; null for that in which the connection looks. SQLite has none.</param>
    /// <param name="connectToReplica">Makes a new connection for lists and reports that may lag, to a replica of the same tables; null to read them as the others.</param>
    /// <exception cref="ArgumentException">A name is too long or not made of letters, digits and underscores, or the database has no schemas.</exception>
    public static IServiceCollection AddFollowUpKitRelationalStore(
        this IServiceCollection services,
        SqlDialect dialect,
        Func<IServiceProvider, DbConnection> connect,
        string tablePrefix = SqlDialect.DefaultTablePrefix,
        string? schema = null,
        Func<IServiceProvider, DbConnection>? connectToReplica = null)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (dialect is null) throw new ArgumentNullException(nameof(dialect));
        if (connect is null) throw new ArgumentNullException(nameof(connect));
        dialect.Names(tablePrefix, schema);
        return services.AddStore(provider => new RelationalOperationStore(
            dialect,
            () => connect(provider),
            tablePrefix,
            schema,
            connectToReplica is null ? null : () => connectToReplica(provider),
            provider.GetService<ILogger<RelationalOperationStore>>(),
            provider.GetService<IBulkCopy>()));
    }

    private static IServiceCollection AddStore(this IServiceCollection services, Func<IServiceProvider, RelationalOperationStore> create) => services
        .AddSingleton(create)
        .AddSingleton<IOperationStore>(provider => provider.GetRequiredService<RelationalOperationStore>())
        .AddSingleton<IOperationReader>(provider => provider.GetRequiredService<RelationalOperationStore>())
        .AddSingleton<IOperationHistory>(provider => provider.GetRequiredService<RelationalOperationStore>())
        .AddSingleton<IReminderQueue>(provider => provider.GetRequiredService<RelationalOperationStore>())
        .AddSingleton<IDigestQueue>(provider => provider.GetRequiredService<RelationalOperationStore>());
}
