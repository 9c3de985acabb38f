namespace FollowUpKit;

/// <summary>The rows of one operation: what goes in together or not at all.</summary>
internal sealed record ImportChain(ImportRow Operation, IReadOnlyList<ImportRow> FollowUps)
{
    /// <summary>A hash of all fields, by which the same content is known again.</summary>
    public byte[] ContentHash()
    {
        var hash = new ContentHash();
        hash.Add(ImportColumns.Operations.Select(column => Operation[column]));
        foreach (var row in FollowUps) hash.Add(ImportColumns.FollowUps.Select(column => row[column]));
        return hash.ToHash();
    }
}
