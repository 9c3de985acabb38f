namespace FollowUpKit.Storage.Relational;

/// <summary>What goes before the tables on SQL Server.</summary>
internal static class SqlServerSchema
{
    /// <summary>The settings without which a table that has filtered indexes can neither be made nor written to.</summary>
    public const string Settings =
        "SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON; SET NUMERIC_ROUNDABORT OFF";

    // Tables are made in the transaction, which has the lock until its end. A schema is made by a statement that stands alone.
    public static string Create(TableNames names) =>
        $"{Settings};\n"
        + "IF @@TRANCOUNT > 0 EXEC sp_getapplock @Resource = N'followupkit tables', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = -1;\n"
        + (names.Schema is null ? "" : $"IF SCHEMA_ID(PARSENAME(N'{names.Schema}', 1)) IS NULL EXEC (N'CREATE SCHEMA {names.Schema}');\n");
}
