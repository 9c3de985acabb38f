using System.Globalization;

namespace FollowUpKit.Storage.Relational;

/// <summary>Makes the tables or leads them to the version of this library, in the transaction of the session.</summary>
internal sealed class SchemaCreator(SqlSession session, TableNames names)
{
    private readonly Schema _schema = new(session.Dialect, names);

    /// <returns>The version of the tables before, 0 for none.</returns>
    public Task<int> CreateAsync() => CreateAsync(_schema.Steps);

    /// <param name="steps">What leads from each version of the tables to the next, beginning with none.</param>
    /// <exception cref="TimeoutException">Another process makes the tables, and takes long.</exception>
    internal async Task<int> CreateAsync(IReadOnlyList<string> steps)
    {
        if (session.Dialect.SchemaLock is not { } held) return await MakeAsync(steps).ConfigureAwait(false);
        if (Convert.ToInt32(await session.AskAsync(held.Take).ConfigureAwait(false), CultureInfo.InvariantCulture) != 1)
            throw new TimeoutException("Another process is making the tables.");
        try
        {
            return await MakeAsync(steps).ConfigureAwait(false);
        }
        finally
        {
            await session.TryRunAsync(held.Release).ConfigureAwait(false);
        }
    }

    private async Task<int> MakeAsync(IReadOnlyList<string> steps)
    {
        await TableVersion.CheckSettingAsync(session).ConfigureAwait(false);
        var before = session.Dialect.CreateSchema(names);
        foreach (var statement in SqlScript.Statements(before + _schema.VersionTable)) await session.RunAsync(statement).ConfigureAwait(false);
        var found = await VersionAsync().ConfigureAwait(false);
        if (found > steps.Count) throw new TableVersion(names).Newer(found);
        for (var version = found; version < steps.Count; version++)
            await LeadOnAsync(steps[version] + _schema.Record(version + 1)).ConfigureAwait(false);
        return found;
    }

    // The version comes last: a step that was stopped is begun again, and passes over what is done.
    private async Task LeadOnAsync(string step)
    {
        foreach (var statement in SqlScript.Statements(step))
        {
            if (!await IsDoneAsync(statement).ConfigureAwait(false)) await session.RunAsync(statement).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsDoneAsync(string statement) =>
        session.Dialect.AskIfDone(statement) is { } question
        && (await session.ReadAsync(new SqlStatement(question), row => row.Integer()).ConfigureAwait(false))[0] > 0;

    private async Task<int> VersionAsync()
    {
        var versions = await session.ReadAsync(
            new SqlStatement($"SELECT max(version) FROM {names.SchemaVersion}"), row => row.IntegerOrNull()).ConfigureAwait(false);
        return versions[0] ?? 0;
    }
}
