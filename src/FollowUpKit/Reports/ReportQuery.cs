using System.Runtime.CompilerServices;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// What all reports have in common. Immutable: each clause returns a new query, and replaces an earlier clause of its kind;
/// clauses of different kinds must all hold. Only types of this library derive from it.
/// </summary>
/// <typeparam name="TQuery">The report.</typeparam>
/// <typeparam name="TRow">A row of its answer.</typeparam>
public abstract class ReportQuery<TQuery, TRow>
    where TQuery : ReportQuery<TQuery, TRow>
{
    /// <summary>The name by which it is measured, that of its method of <see cref="FollowUpReports"/>.</summary>
    private static readonly string Name = ReportObservation.NameOf(typeof(TQuery));

    private protected ReportQuery(ReportSource source, ReportClauses clauses)
    {
        Source = source;
        Clauses = clauses;
    }

    /// <summary>Only rows of operations that belong now to one of these branches.</summary>
    /// <param name="branches">The ERP's keys; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public TQuery Branches(params string[] branches) => With(Clauses.WithBranches(branches));

    /// <summary>Only rows of one of these agents: the agent of the follow-up in a report of follow-ups, else that of the operation.</summary>
    /// <param name="agents">The ERP's keys; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public TQuery Agents(params string[] agents) => With(Clauses.WithAgents(agents));

    /// <summary>
    /// Only rows without an agent: of the follow-up in a report of follow-ups, else of the operation. It replaces <see cref="Agents"/>, and is
    /// replaced by it.
    /// </summary>
    public TQuery WithoutAgent() => With(Clauses.WithNoAgent());

    /// <summary>Only rows of one of these customers.</summary>
    /// <param name="customers">The ERP's keys; an empty list matches nothing.</param>
    /// <exception cref="ArgumentException">A key is not a valid identifier, or there are more than <see cref="FilterLimits.MaxValues"/>.</exception>
    public TQuery Customers(params string[] customers) => With(Clauses.WithCustomers(customers));

    /// <summary>
    /// Only rows that have a text in the title, the customer or the subject, whatever the case and the accents. A row of an
    /// operation has the subject of its current follow-up. No character is a wildcard.
    /// </summary>
    /// <param name="text">The text, one line of up to 100 code points, not blank.</param>
    /// <exception cref="ArgumentException">The text is not allowed.</exception>
    public TQuery Containing(string text) => With(Clauses.WithText(text));

    /// <summary>
    /// Computes the answer as of another instant. This moves the clock, not the data: what was captured, moved or concluded since is in the
    /// answer. An operation as it stood at an instant is found by <c>FollowUpService.FindAsync</c>.
    /// </summary>
    /// <param name="instant">The instant, from 1899-12-31 to 2101-01-01 UTC, both days inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The instant is out of range.</exception>
    public TQuery AsOf(Instant instant) => With(Clauses.WithAsOf(instant));

    /// <summary>
    /// Sets whether the answer must be the latest, which is the default, or may lag. A cursor of one page goes on with
    /// either; where a page of a replica follows one of the latest, a row that is not there yet may be missing.
    /// </summary>
    /// <param name="options">The options, such as <see cref="ReadOptions.AllowLag"/>.</param>
    public TQuery WithReadOptions(ReadOptions options) => With(Clauses.WithOptions(options));

    /// <summary>Reads a page.</summary>
    /// <param name="size">How many rows at most, from 1 to 500.</param>
    /// <param name="cursor"><see cref="ReportPage{T}.NextCursor"/> of the page before; null for the first page.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The rows, and the cursor of the next page; that is null when there are no further rows.</returns>
    /// <exception cref="ArgumentException">The size is out of range, or the cursor is forged, over 5,000 characters, or one of another query, as-of or tenant.</exception>
    public Task<ReportPage<TRow>> ToPageAsync(int size, string? cursor = null, CancellationToken cancellationToken = default)
    {
        StorePage.CheckSize(size);
        return ObservedAsync(Attributes.Page, () => ReadPageAsync(size, cursor, cancellationToken));
    }

    /// <summary>Counts all rows.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public Task<long> CountAsync(CancellationToken cancellationToken = default) => ObservedAsync(
        Attributes.Count,
        async () => await CountAsync(await AskAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// All rows in order, read as they are consumed, so that any number takes little memory. All are of one moment where the
    /// store can give one; a store in a database keeps a connection until the last row or until the enumerator is disposed of.
    /// </summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    public IAsyncEnumerable<TRow> StreamAsync(CancellationToken cancellationToken = default) =>
        ReportObservation.Stream(Name, RowsAsync(cancellationToken));

    /// <summary>The same query by the opening of operations, which commands on its rows leave as it is; results and conclusions keep their own order.</summary>
    internal virtual ReportQuery<TQuery, TRow> InOrderOfOpening() => this;

    internal ReportSource Source { get; }

    internal ReportClauses Clauses { get; }

    internal async Task<ReportQuestion> AskAsync(CancellationToken cancellationToken)
    {
        var caller = await Source.Callers.RequireCallerAsync(cancellationToken).ConfigureAwait(false);
        return new ReportQuestion(caller, Clauses, Identity(caller), Source.Now());
    }

    private protected abstract TQuery With(ReportClauses clauses);

    private protected static Task<T> ObservedAsync<T>(string answer, Func<Task<T>> read) => ReportObservation.ReadAsync(Name, answer, read);

    private protected abstract Task<ReportPage<TRow>> PageAsync(ReportQuestion question, int size, CancellationToken cancellationToken);

    private protected abstract Task<long> CountAsync(ReportQuestion question, CancellationToken cancellationToken);

    private protected abstract IAsyncEnumerable<TRow> StreamAsync(ReportQuestion question, CancellationToken cancellationToken);

    private async IAsyncEnumerable<TRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        await foreach (var row in StreamAsync(question, cancellationToken).ConfigureAwait(false)) yield return row;
    }

    private async Task<ReportPage<TRow>> ReadPageAsync(int size, string? cursor, CancellationToken cancellationToken)
    {
        var question = await AskAsync(cancellationToken).ConfigureAwait(false);
        return await PageAsync(cursor is null ? question : question.After(cursor), size, cancellationToken).ConfigureAwait(false);
    }

    private Func<ContentHash> Identity(Caller caller) => () =>
    {
        var hash = new ContentHash();
        hash.Add("report", typeof(TQuery).Name);
        hash.Add("tenant", caller.Tenant);
        Clauses.AddTo(hash);
        return hash;
    };
}
