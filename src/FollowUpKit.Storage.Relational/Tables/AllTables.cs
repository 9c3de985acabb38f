namespace FollowUpKit.Storage.Relational;

/// <summary>The tables that hold operations and digests, parents first.</summary>
internal static class AllTables
{
    public static IReadOnlyList<Table> InOrder { get; } =
        [OperationTable.Definition, FollowUpTable.Definition, ReminderTable.Definition, CommandTable.Definition, ReopeningTable.Definition, TimeZoneRulesTable.Definition, DigestTable.Definition];
}
