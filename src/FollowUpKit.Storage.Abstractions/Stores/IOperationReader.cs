namespace FollowUpKit.Storage;

/// <summary>
/// Answers lists and reports from columns and indexes. Every order ends in the key by code point (as UTF-8 bytes sort), so
/// that all stores give the same pages.
/// </summary>
public interface IOperationReader
{
    /// <summary>Finds up to <see cref="StorePage.MaxSize"/> operations by key, those that are there and visible, in no order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="operationIds">The keys, at most <see cref="StorePage.MaxSize"/>, each once.</param>
    /// <param name="scope">What the caller may see.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operationIds, VisibilityScope scope, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>A page of operations.</summary>
    /// <param name="filter">Which operations.</param>
    /// <param name="order">In which order.</param>
    /// <param name="after">The last row of the page before, of which only what the order compares is looked at; null for the first page.</param>
    /// <param name="size">How many rows at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationOrder order, OperationRow? after, int size, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>All operations that match, one by one, as of one moment where the store can give one.</summary>
    /// <param name="filter">Which operations.</param>
    /// <param name="order">In which order.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<OperationRow> StreamOperationsAsync(
        OperationFilter filter, OperationOrder order, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>How many operations match.</summary>
    /// <param name="filter">Which operations.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<long> CountOperationsAsync(OperationFilter filter, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>Counts the operations that match by some facts, in no order, without empty groups.</summary>
    /// <param name="filter">Which operations.</param>
    /// <param name="by">The facts, each once; none for one group.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<OperationGroup>> GroupOperationsAsync(
        OperationFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>A page of follow-ups.</summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="order">In which order: <see cref="FollowUpOrder.NewestResult"/> for those with a result, any other for the rest.</param>
    /// <param name="after">The last row of the page before, of which only what the order compares is looked at; null for the first page.</param>
    /// <param name="size">How many rows at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, FollowUpRow? after, int size, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>All follow-ups that match, one by one, as of one moment where the store can give one.</summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="order">In which order.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<FollowUpRow> StreamFollowUpsAsync(
        FollowUpFilter filter, FollowUpOrder order, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>How many follow-ups match.</summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<long> CountFollowUpsAsync(FollowUpFilter filter, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>Counts the follow-ups that match by some facts, in no order, without empty groups.</summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="grouping">By which facts.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>A page of reopenings, the latest first, in the order of <see cref="ReopeningComparer"/>.</summary>
    /// <param name="filter">Which reopenings.</param>
    /// <param name="after">The last row of the page before, of which only what the order compares is looked at; null for the first page.</param>
    /// <param name="size">How many rows at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<StorePage<StoredReopening>> ReadReopeningsAsync(
        ReopeningFilter filter, StoredReopening? after, int size, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>All reopenings that match, one by one, the latest first, as of one moment where the store can give one.</summary>
    /// <param name="filter">Which reopenings.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    IAsyncEnumerable<StoredReopening> StreamReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>How many reopenings match.</summary>
    /// <param name="filter">Which reopenings.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<long> CountReopeningsAsync(ReopeningFilter filter, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>Counts the reopenings that match by some facts, in no order, without empty groups.</summary>
    /// <param name="filter">Which reopenings.</param>
    /// <param name="by">The facts, each once; none for one group. The outcome is that of the conclusion that was undone.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<ReopeningGroup>> GroupReopeningsAsync(
        ReopeningFilter filter, IReadOnlyList<OperationColumn> by, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>The time zones of the follow-ups of a tenant with an <see cref="FollowUpSnapshot.AttentionFrom"/>, each once, in no order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<string>> ReadFollowUpTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken);

    /// <summary>The time zones of the operations of a tenant with an <see cref="OperationFacts.IdleSince"/>, each once, in no order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="options">Whether the answer may lag.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<string>> ReadOperationTimeZonesAsync(string tenant, ReadOptions options, CancellationToken cancellationToken);
}
