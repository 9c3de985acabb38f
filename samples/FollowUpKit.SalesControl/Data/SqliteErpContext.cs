using FollowUpKit.Storage.Relational;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl;

/// <summary>The database of the ERP on SQLite.</summary>
/// <param name="options">The connection.</param>
public sealed class SqliteErpContext(DbContextOptions<SqliteErpContext> options) : ErpContext(options, SqlDialect.Sqlite);
