namespace FollowUpKit.Storage;

/// <summary>
/// Answers lists and reports from columns and indexes. Every order ends in the key by code point (as UTF-8 bytes sort), so
/// that all stores give the same pages.
/// </summary>
public interface IOperationReader
{
    /// <summary>Finds up to <see cref="StorePage.MaxSize"/> operations by key, those that are there and visible, in no order.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="operations">The keys, at most <see cref="StorePage.MaxSize"/>, each once.</param>
    /// <param name="scope">What the caller may see.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<OperationRow>> LookUpAsync(
        string tenant, IReadOnlyCollection<string> operations, VisibilityScope scope, CancellationToken cancellationToken);

    /// <summary>A page of operations, newest <see cref="OperationFacts.OpenedAt"/> first, then by key.</summary>
    /// <param name="filter">Which operations.</param>
    /// <param name="after">The last row of the page before, or null for the first page.</param>
    /// <param name="size">How many rows at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<StorePage<OperationRow>> ReadOperationsAsync(
        OperationFilter filter, OperationPosition? after, int size, CancellationToken cancellationToken);

    /// <summary>How many operations match.</summary>
    /// <param name="filter">Which operations.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<long> CountOperationsAsync(OperationFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the pending follow-ups of operations that are neither concluded nor withdrawn, earliest
    /// <see cref="FollowUpSnapshot.AttentionFrom"/> first, then by key of the operation and number.
    /// </summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="after">The last row of the page before, or null for the first page.</param>
    /// <param name="size">How many rows at most, from 1 to <see cref="StorePage.MaxSize"/>.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<StorePage<FollowUpRow>> ReadFollowUpsAsync(
        FollowUpFilter filter, FollowUpPosition? after, int size, CancellationToken cancellationToken);

    /// <summary>How many of those follow-ups match.</summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<long> CountFollowUpsAsync(FollowUpFilter filter, CancellationToken cancellationToken);

    /// <summary>Counts those follow-ups that match by a fact, in no order, without empty groups.</summary>
    /// <param name="filter">Which follow-ups.</param>
    /// <param name="grouping">By which fact.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    Task<IReadOnlyList<FollowUpGroup>> GroupFollowUpsAsync(
        FollowUpFilter filter, FollowUpGrouping grouping, CancellationToken cancellationToken);
}
