using System.Data.Common;

namespace FollowUpKit.Storage.Relational;

/// <summary>The version of the tables, which is looked at before their first use and is then known for the life of a store.</summary>
internal sealed class TableVersion(TableNames names)
{
    private readonly SqlStatement _newest = new($"SELECT max(version) FROM {names.SchemaVersion}");
    private volatile bool _fits;

    /// <summary>Whether it was looked at and is the one of this library.</summary>
    public bool Fits => _fits;

    /// <exception cref="StorageSchemaException">There are no tables, or they are of another version.</exception>
    public async Task<bool> CheckAsync(SqlSession session)
    {
        if (await FindAsync(session).ConfigureAwait(false) is not { } found)
            throw Error("are not there", found: null, "Call CreateSchemaAsync, run the script of SqlDialect.GenerateCreateScript, or apply the migrations of your model.");
        if (found < SqlDialect.SchemaVersion)
            throw Error(FormattableString.Invariant($"have schema version {found}, which is older"), found, "Call CreateSchemaAsync to lead them on, or apply the migrations of your model.");
        if (found > SqlDialect.SchemaVersion) throw Newer(found);
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

    private async Task<int?> FindAsync(SqlSession session)
    {
        try
        {
            return (await session.ReadAsync(_newest, row => row.IntegerOrNull()).ConfigureAwait(false))[0];
        }
        catch (DbException error) when (session.Dialect.IsMissing(error))
        {
            return null;
        }
    }

    private StorageSchemaException Error(string what, int? found, string todo, Exception? cause = null) => new(
        FormattableString.Invariant($"The tables '{names.Prefix}*' {what}; this library needs version {SqlDialect.SchemaVersion}. {todo}"),
        found,
        SqlDialect.SchemaVersion,
        cause);
}
