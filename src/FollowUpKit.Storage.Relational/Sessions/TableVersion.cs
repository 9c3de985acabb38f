using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>The version of the tables, which is looked at before their first use and is then known for the life of a store.</summary>
internal sealed class TableVersion(TableNames names)
{
    private volatile bool _fits;

    /// <summary>Whether it was looked at and is the one of this library.</summary>
    public bool Fits => _fits;

    /// <exception cref="StorageSchemaException">There are no tables, or they are of another version.</exception>
    public async Task<bool> CheckAsync(SqlSession session)
    {
        var (version, setting) = await FindAsync(session).ConfigureAwait(false);
        if (version is not { } found)
            throw Error("are not there", found: null, "Call CreateSchemaAsync, run the script of SqlDialect.GenerateCreateScript, or apply the migrations of your model.");
        if (found < SqlDialect.SchemaVersion)
            throw Error(FormattableString.Invariant($"have schema version {found}, which is older"), found, "Call CreateSchemaAsync to lead them on, or apply the migrations of your model.");
        if (found > SqlDialect.SchemaVersion) throw Newer(found);
        CheckSetting(setting, session.Dialect, found);
        await CheckSpreadAsync(session, found).ConfigureAwait(false);
        return _fits = true;
    }

    /// <summary>Tables with the same names in another database, not looked at yet.</summary>
    public TableVersion Elsewhere() => new(names);

    /// <summary>The error for tables that fitted and of which the database then found a part missing. The next call looks at them again.</summary>
    public StorageSchemaException Gone(DbException error)
    {
        _fits = false;
        return Error($"are no longer those of this library ({error.Message})", found: null, "Restore what was dropped or renamed.", error);
    }

    public StorageSchemaException Newer(int found) =>
        Error(FormattableString.Invariant($"have schema version {found}, which is newer"), found, "Use a newer FollowUpKit.Storage.Relational.");

    /// <exception cref="StorageSchemaException">The database has a setting that would break the promises of a store.</exception>
    public static async Task CheckSettingAsync(SqlSession session)
    {
        var statement = new SqlStatement($"SELECT {session.Dialect.DatabaseSetting}");
        CheckSetting((await session.ReadAsync(statement, row => row.Text()).ConfigureAwait(false))[0], session.Dialect, found: null);
    }

    private static void CheckSetting(string setting, SqlDialect dialect, int? found)
    {
        if (setting == dialect.RequiredSetting) return;
        throw new StorageSchemaException(dialect.WrongSetting(setting), found, SqlDialect.SchemaVersion);
    }

    /// <exception cref="StorageSchemaException">The tables are spread over servers otherwise than the dialect says.</exception>
    private async Task CheckSpreadAsync(SqlSession session, int found)
    {
        if (session.Dialect.Distribution is not { } distribution) return;
        var catalogs = await session.ReadAsync(new SqlStatement(distribution.FindCatalog), row => row.Text()).ConfigureAwait(false);
        if (catalogs.Count == 0) return;
        var tables = await session.ReadAsync(
            new SqlStatement(distribution.Read(catalogs[0], [.. AllTables.InOrder.Select(names.Of), names.SchemaVersion])),
            row => (row.Text(), row.TextOrNull(), row.TextOrNull(), row.TextOrNull())).ConfigureAwait(false);
        if (distribution.Complaint(tables, names) is { } complaint) throw new StorageSchemaException($"The tables '{names.Prefix}*' {complaint}", found, SqlDialect.SchemaVersion);
    }

    private async Task<(int? Version, string Setting)> FindAsync(SqlSession session)
    {
        try
        {
            var statement = new SqlStatement($"SELECT max(version), {session.Dialect.DatabaseSetting} FROM {names.SchemaVersion}");
            return (await session.ReadAsync(statement, row => (row.IntegerOrNull(), row.Text())).ConfigureAwait(false))[0];
        }
        catch (DbException error) when (session.Dialect.Errors.IsMissing(error))
        {
            return (null, "");
        }
    }

    private StorageSchemaException Error(string what, int? found, string todo, Exception? cause = null) => new(
        FormattableString.Invariant($"The tables '{names.Prefix}*' {what}; this library needs version {SqlDialect.SchemaVersion}. {todo}"),
        found,
        SqlDialect.SchemaVersion,
        cause);
}
