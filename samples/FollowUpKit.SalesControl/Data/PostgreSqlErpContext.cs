using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl;

/// <summary>The database of the ERP on PostgreSQL.</summary>
/// <param name="options">The connection.</param>
public sealed class PostgreSqlErpContext(DbContextOptions<PostgreSqlErpContext> options) : ErpContext(options, SqlDialect.PostgreSql);
