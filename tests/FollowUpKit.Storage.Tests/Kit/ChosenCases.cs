namespace FollowUpKit.Storage.Tests;

/// <summary>The cases of the kit that a setting of the host would break first: values, instants, order, filters, transactions and imports.</summary>
internal static class ChosenCases
{
    private static readonly string[] Ids =
    [
        "CON-003", "REP-001", "VAL-001", "VAL-012", "VAL-013", "VAL-014", "VAL-016", "QUE-007", "QUE-011", "QUE-018", "IMP-001", "TRA-009", "TRA-016",
    ];

    public static async Task HoldAsync(StoreFixture fixture)
    {
        foreach (var id in Ids) (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();
    }
}
