namespace FollowUpKit.Storage.Relational;

/// <summary>Makes the tables, unless they are there or newer than this library.</summary>
internal sealed class SchemaCreator(SqlSession session, TableNames names)
{
    public async Task CreateAsync()
    {
        await session.RunAsync(session.Dialect.CreateVersionTable(names)).ConfigureAwait(false);
        var versions = await session.ReadAsync(
            new SqlStatement($"SELECT max(version) FROM {names.SchemaVersion}"), row => row.IntegerOrNull()).ConfigureAwait(false);
        if (versions[0] > SqlDialect.SchemaVersion)
        {
            throw new InvalidOperationException(
                $"The tables '{names.Prefix}*' have schema version {versions[0]}; this library knows {SqlDialect.SchemaVersion}. " +
                "Use a newer FollowUpKit.Storage.Relational.");
        }

        await session.RunAsync(session.Dialect.CreateTables(names)).ConfigureAwait(false);
    }
}
