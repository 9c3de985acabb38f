namespace FollowUpKit;

/// <summary>What is said of each row of an operation that does not go in.</summary>
internal static class ImportVerdict
{
    /// <summary>The rows that could not be read as rows.</summary>
    public static List<ImportRejection> Unreadable(ImportChain chain) =>
        [.. Rows(chain).Where(item => item.Row.Problem is not null)
            .Select(item => new ImportRejection(item.File, item.Row, null, _ => item.Row.Problem!))];

    /// <summary>Each row exactly once: with its own reasons, else refused with its operation.</summary>
    public static IEnumerable<ImportRejection> ForAllRows(ImportChain chain, IReadOnlyList<ImportRejection> rejections) =>
        from item in Rows(chain)
        let own = rejections.Where(rejection => rejection.Row == item.Row).ToList()
        select own.Count > 0 ? ImportRejection.Merge(own) : rejections[0].For(item.File, item.Row);

    private static IEnumerable<(ImportFile File, ImportRow Row)> Rows(ImportChain chain) =>
        chain.FollowUps.Select(row => (ImportFile.FollowUps, row)).Prepend((ImportFile.Operations, chain.Operation));
}
