using System.Runtime.CompilerServices;

namespace FollowUpKit.Export;

/// <summary>Rows that are there already, as if they came one by one.</summary>
internal static class AsyncRows
{
    public static async IAsyncEnumerable<TRow> AsAsync<TRow>(
        this IEnumerable<TRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }
}
