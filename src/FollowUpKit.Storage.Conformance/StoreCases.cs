namespace FollowUpKit.Storage.Conformance;

/// <summary>All cases. Their ids are permanent: a release adds cases, and never changes the meaning of an id or reuses one.</summary>
public static class StoreCases
{
    /// <summary>All cases, group by group.</summary>
    public static IReadOnlyList<StoreCase> All { get; } = InOrder(
    [
        .. VersionCases.All,
        .. RaceCases.All,
        .. VisibleVersionCases.All,
        .. TransactionCases.All,
        .. HostCases.All,
        .. SavepointCases.All,
        .. LostTransactionCases.All,
        .. RepeatCases.All,
        .. CancellationCases.All,
        .. WholeCases.All,
        .. TimeCases.All,
        .. TextCases.All,
        .. KeyCases.All,
        .. ReminderCases.All,
        .. MatchingCases.All,
        .. PageCases.All,
        .. ListCases.All,
        .. DerivedFactCases.All,
        .. PeopleCases.All,
        .. ReopeningCases.All,
        .. FirstContactCases.All,
        .. RetractionCases.All,
        .. KeyChangeCases.All,
        .. MergeCases.All,
        .. HistoryCases.All,
        .. TenantCases.All,
        .. ImportCases.All,
        .. QueueCases.All,
        .. QueueLeaseCases.All,
        .. QueueCommitCases.All,
        .. QueueListCases.All,
        .. BulkCommitCases.All,
        .. TimeZoneRulesCases.All,
        .. DigestCases.All,
    ]);

    /// <summary>The case of an id.</summary>
    /// <param name="id">The id, such as CON-003.</param>
    /// <exception cref="ArgumentException">There is no such case.</exception>
    public static StoreCase Get(string id) =>
        All.FirstOrDefault(each => each.Id == id) ?? throw new ArgumentException($"There is no case {id}.", nameof(id));

    private static IReadOnlyList<StoreCase> InOrder(IEnumerable<StoreCase> cases) =>
        [.. cases.OrderBy(each => each.Group).ThenBy(each => each.Id, StringComparer.Ordinal)];
}
