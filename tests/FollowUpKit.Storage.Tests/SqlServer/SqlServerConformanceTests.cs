namespace FollowUpKit.Storage.Tests;

/// <summary>
/// The promises of a store on the statements of SQL Server, translated to SQLite. They show that each statement asks for the right rows, with the right parameters;
/// locks, plans, collations and errors of SQL Server are not seen.
/// </summary>
[Collection(SqlServerStatements.Name)]
public sealed class SqlServerConformanceTests(SentStatements sent)
{
    /// <summary>Cases with keys that end with a space, which SQL Server cannot tell apart and the dialect refuses.</summary>
    internal static readonly string[] WithSpacesAtTheEnd = ["VAL-023", "VAL-030", "VAL-033", "QUE-007", "QUE-029", "TEN-008"];

    [Fact]
    public void RunAsync_AllCases_BrokenAreThoseWithSpacesAtTheEndsOfKeys() =>
        Assert.Equal(WithSpacesAtTheEnd.Order(), BrokenOf(sent.Report).Select(row => row.Case.Id).Order());

    [Fact]
    public void RunAsync_KeysThatEndWithASpace_Refused() =>
        Assert.All(BrokenOf(sent.Report), row => Assert.Contains("A key ends with a space", $"{row}", StringComparison.Ordinal));

    [Fact]
    public void RunAsync_AllCases_NotPromisedAreThoseThatNeedAServer() => Assert.All(
        sent.Report.Rows.Where(row => row.Verdict == StoreVerdict.NotPromised),
        row => Assert.NotEqual(StoreAbilities.None, row.Missing & (StoreAbilities.CrashRecovery | StoreAbilities.CommitFaults | StoreAbilities.LostTransactions)));

    private static IEnumerable<StoreCaseResult> BrokenOf(ConformanceReport report) => report.Rows.Where(row => row.Verdict == StoreVerdict.Broken);
}
