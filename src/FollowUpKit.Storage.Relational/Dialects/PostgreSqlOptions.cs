namespace FollowUpKit.Storage.Relational;

/// <summary>How the tables lie on PostgreSQL and how statements reach it, for <see cref="SqlDialect.CreatePostgreSql"/>. Each default is that of <see cref="SqlDialect.PostgreSql"/>.</summary>
public sealed class PostgreSqlOptions
{
    /// <summary>The greatest number of <see cref="TenantPartitions"/>: 1,024.</summary>
    public const int MaxTenantPartitions = 1024;

    /// <summary>
    /// Into how many hash partitions by tenant each table is made, 2 to 1,024; 0, the default, for tables without partitions. It concerns tables that
    /// are made with it only: those that are there stay as they are.
    /// </summary>
    public int TenantPartitions { get; set; }

    /// <summary>
    /// Whether the tables are distributed by tenant over the servers of Citus; false by default. The script distributes them, imports are written row by
    /// row, and a store refuses tables on Citus that are not distributed as the script does it.
    /// </summary>
    public bool DistributesByTenant { get; set; }

    /// <summary>
    /// Whether statements are prepared on the server; true by default. False for a pooler that gives each transaction another session and does not
    /// follow prepared statements, such as PgBouncer before 1.21 in transaction mode.
    /// </summary>
    public bool PreparesStatements { get; set; } = true;
}
