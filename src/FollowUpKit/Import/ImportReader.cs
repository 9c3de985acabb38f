namespace FollowUpKit;

/// <summary>Brings the two files together: both come in one order of operations, and neither is held in memory.</summary>
internal static class ImportReader
{
    public static IEnumerable<ImportChain> ReadChains(
        IEnumerable<ImportRow> operations, IEnumerable<ImportRow> followUps, Action<ImportRow> onStray)
    {
        using var ahead = new OperationsAhead(operations);
        using var rows = followUps.GetEnumerator();
        var hasRow = rows.MoveNext();
        long operationsRead = 0;
        foreach (var operation in operations)
        {
            operationsRead++;
            var chain = new List<ImportRow>();
            for (; hasRow; hasRow = rows.MoveNext())
            {
                var id = rows.Current.OperationId;
                if (id is not null && id == operation.OperationId) chain.Add(rows.Current);
                else if (id is not null && ahead.Contains(id, operationsRead)) break;
                else onStray(rows.Current);
            }

            yield return new ImportChain(operation, chain);
        }

        for (; hasRow; hasRow = rows.MoveNext()) onStray(rows.Current);
    }
}
