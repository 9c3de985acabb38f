namespace FollowUpKit.Storage.Relational;

/// <summary>The tables that hold operations, parents first.</summary>
internal static class AllTables
{
    public static IReadOnlyList<Table> InOrder { get; } =
        [OperationTable.Definition, FollowUpTable.Definition, ReminderTable.Definition, CommandTable.Definition, ReopeningTable.Definition, TimeZoneRulesTable.Definition];
}
