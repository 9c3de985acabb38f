using static FollowUpKit.Storage.Conformance.Define;

namespace FollowUpKit.Storage.Conformance;

/// <summary>Keys that resemble each other are different keys.</summary>
internal static class KeyCases
{
    public static IReadOnlyList<StoreCase> All { get; } =
    [
        Case("VAL-030", "Keys that look like one number are different keys.", trial => DifferAsync(
            trial, "7", "07", "7.0", "+7", "7 ", "0x7", "7e0", "\u0667", "\uff17")),
        Case("VAL-031", "Keys that differ only in case are different keys.", trial => DifferAsync(
            trial, "abc", "ABC", "Abc", "stra\u00dfe", "strasse", "STRASSE", "i", "I", "\u0130", "\u0131", "\u03c3", "\u03c2", "\u03a3")),
        Case("VAL-032", "Keys that differ only in accents or in their composition are different keys.", trial => DifferAsync(
            trial, "ano", "a\u00f1o", "an\u0303o", "\u00c5", "A\u030a", "\u212b", "\ufb01", "fi", "a\u200bb", "ab", "\uff21", "A")),
        Case("VAL-033", "Keys that differ only in spaces or in what looks like one are different keys.", trial => DifferAsync(
            trial, "a", "a ", "a  ", " a", "a\u00a0", "a\t", "a\n", "a b", "a  b", "ab")),
        Case("VAL-034", "Keys that differ only beyond the Basic Multilingual Plane are different keys.", trial => DifferAsync(
            trial, "\U0001F600", "\U0001F601", "\uFFFD", "\uFFFD\uFFFD", "??", "?", "\U0001F600\U0001F600")),
    ];

    private static async Task DifferAsync(Trial trial, params string[] keys)
    {
        List<Sale> sales = [.. keys.Select(key => Sale.Of(key, tenant: "T"))];
        foreach (var sale in sales) await trial.Store.CommitAsync(sale.Open(title: Shown.Quoted(sale.Key.OperationId)));
        foreach (var sale in sales) await trial.Store.CommitAsync(sale.Do(new OperationChange.Described { Customer = Shown.Quoted(sale.Key.OperationId) }));
        foreach (var sale in sales) await trial.Store.MustFindAsync(sale);
        if (!trial.Fixture.Abilities.HasFlag(StoreAbilities.Reading)) return;
        foreach (var sale in sales)
            Must.Equal("row looked up", new[] { OperationRow.From(sale.Now) }, await trial.Store.LookUpAsync("T", sale.Key.OperationId));
    }
}
