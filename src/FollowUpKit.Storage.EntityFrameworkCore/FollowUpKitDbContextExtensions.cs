using FollowUpKit.Storage.EntityFrameworkCore;
using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What a context whose model has the tables of FollowUpKit can do with them.</summary>
public static class FollowUpKitDbContextExtensions
{
    /// <summary>The operations, for reading and joining; nothing is tracked.</summary>
    /// <param name="context">The context of the host.</param>
    public static IQueryable<FollowUpKitOperation> FollowUpKitOperations(this DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Set<FollowUpKitOperation>().AsNoTracking();
    }

    /// <summary>The follow-ups, for reading and joining; nothing is tracked.</summary>
    /// <param name="context">The context of the host.</param>
    public static IQueryable<FollowUpKitFollowUp> FollowUpKitFollowUps(this DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Set<FollowUpKitFollowUp>().AsNoTracking();
    }

    /// <summary>
    /// The relational store on the connection of the context: inside its current transaction while there is one, else in
    /// transactions of its own. It never touches the change tracker, lives as long as the context, and is used by one thread
    /// at a time, as the context is. It logs where the context logs. Inside a <see cref="System.Transactions.TransactionScope"/> it refuses to work.
    /// </summary>
    /// <param name="context">The context of the host; <see cref="FollowUpKitModelBuilderExtensions.AddFollowUpKit"/> was called for its model.</param>
    /// <exception cref="InvalidOperationException">The model has no tables of FollowUpKit.</exception>
    public static RelationalOperationStore FollowUpKitStore(this DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var dialect = ModelDialect.DialectOf(context.Model);
        var known = ContextStores.Of(context.Model, dialect);
        var telemetry = new StoreTelemetry(context.GetService<ILoggerFactory>().CreateLogger<RelationalOperationStore>());
        return new RelationalOperationStore(known, new ContextDatabase(context, dialect, known.Tables, telemetry));
    }
}
