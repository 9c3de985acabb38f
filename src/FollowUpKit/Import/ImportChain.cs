namespace FollowUpKit;

/// <summary>The rows of one operation: what goes in together or not at all.</summary>
internal sealed record ImportChain(ImportRow Operation, IReadOnlyList<ImportRow> FollowUps)
{
    /// <summary>A hash of all fields, by which the same content is known again. It is stored, so the names must never change.</summary>
    public byte[] ToHash()
    {
        var hash = new ContentHash();
        hash.Add("command", "Import");
        Add(hash, "operation", ImportColumns.Operations, Operation);
        for (var i = 0; i < FollowUps.Count; i++) Add(hash, ContentHash.ItemOf("follow_up", i), ImportColumns.FollowUps, FollowUps[i]);
        return hash.ToHash();
    }

    private static void Add(ContentHash hash, string name, IReadOnlyList<string> columns, ImportRow row)
    {
        foreach (var column in columns)
        {
            if (row[column] is { } text) hash.Add($"{name}.{column}", text);
        }
    }
}
