namespace FollowUpKit.Storage.Relational;

/// <summary>Reads many operations with their chains in one statement, one after another.</summary>
internal static class OperationsFinder
{
    public static async Task<IReadOnlyList<OperationSnapshot>> FindAsync(
        SqlSession session, SqlStatement statement, string tenant, IReadOnlyCollection<string> operationIds)
    {
        var found = new List<OperationSnapshot>(operationIds.Count);
        OperationFinder? finder = null;
        string? operation = null;
        await session.ReadAsync(statement, Read, tenant, session.Dialect.Value([.. operationIds])).ConfigureAwait(false);
        Add();
        return found;

        bool Read(SqlRow row)
        {
            if (row.PeekText() is var next && next != operation)
            {
                Add();
                (finder, operation) = (new OperationFinder(), next);
            }

            return finder!.ReadRow(row);
        }

        void Add()
        {
            if (finder?.Found is { } stored) found.Add(stored.Snapshot);
        }
    }
}
