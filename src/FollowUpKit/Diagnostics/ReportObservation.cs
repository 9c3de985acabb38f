using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace FollowUpKit;

/// <summary>Reports while they are read: their spans and durations. Their errors are the host's to log, which gets them.</summary>
internal static class ReportObservation
{
    private static bool IsWanted => Instruments.Hear(Instruments.ReportDuration);

    /// <summary>The name of a report, that of the class of its queries without the last word.</summary>
    public static string NameOf(Type query) => query.Name.Substring(0, query.Name.Length - "Query".Length);

    /// <summary>Reads an answer of a report.</summary>
    public static Task<T> ReadAsync<T>(string report, string answer, Func<Task<T>> read) =>
        IsWanted ? ObservedAsync(report, answer, read) : read();

    /// <summary>Reads the rows of a report one by one.</summary>
    public static IAsyncEnumerable<T> Stream<T>(string report, IAsyncEnumerable<T> rows) => IsWanted ? ObservedAsync(report, rows) : rows;

    private static async Task<T> ObservedAsync<T>(string report, string answer, Func<Task<T>> read)
    {
        var work = Begin(report);
        Exception? failure = null;
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            work.End(AttributesOf(report, answer), failure);
        }
    }

    private static async IAsyncEnumerable<T> ObservedAsync<T>(
        string report, IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var work = Begin(report);
        Exception? failure = null;
        var row = rows.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (await NextAsync().ConfigureAwait(false)) yield return row.Current;
        }
        finally
        {
            await row.DisposeAsync().ConfigureAwait(false);
            work.End(AttributesOf(report, Attributes.Stream), failure);
        }

        async ValueTask<bool> NextAsync()
        {
            try
            {
                return await row.MoveNextAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                failure = error;
                throw;
            }
        }
    }

    private static Observation Begin(string report) => new("read", report, Instruments.ReportDuration);

    private static TagList AttributesOf(string report, string answer) => new() { { Attributes.Report, report }, { Attributes.Answer, answer } };
}
