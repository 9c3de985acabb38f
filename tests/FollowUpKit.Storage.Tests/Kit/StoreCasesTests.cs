using System.Text.RegularExpressions;

namespace FollowUpKit.Storage.Tests;

public sealed class StoreCasesTests
{
    [Fact]
    public void All_Ids_AreUniqueAndNumberedInEachGroupWithoutAGap()
    {
        string[] groups = ["CON", "TRA", "REP", "VAL", "QUE", "TEN", "IMP", "REM", "BUL", "TIM", "DIG"];

        var expected = groups.SelectMany(group => Enumerable.Range(1, StoreCases.All.Count(each => each.Id.StartsWith(group, StringComparison.Ordinal)))
            .Select(number => $"{group}-{number:000}"));

        Assert.Equal(expected, StoreCases.All.Select(each => each.Id));
    }

    [Fact]
    public void All_Groups_AreThoseOfTheIds() => Assert.All(
        StoreCases.All, each => Assert.Equal(each.Id[..3], $"{each.Group}"[..3].ToUpperInvariant()));

    [Fact]
    public void All_Promises_AreOneSentenceEach()
    {
        Assert.All(StoreCases.All, each => Assert.Matches("^[0-9A-Z][^.]*(FollowUpFilter\\.|OperationFilter\\.|VisibilityScope\\.)?[^.]*\\.$", each.Promise));
        Assert.Equal(StoreCases.All.Count, StoreCases.All.Select(each => each.Promise).Distinct().Count());
    }

    [Fact]
    public void All_TableInTheDocumentation_IsThatOfTheKit()
    {
        var rows = Regex.Matches(Documentation(), @"^\| (\w{3}-\d{3}) \| (.+) \| (.*) \|\r?$", RegexOptions.Multiline)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));

        Assert.Equal(StoreCases.All.Select(each => (each.Id, each.Promise, Words(each.Requires))), rows);
    }

    [Fact]
    public void Abilities_InTheDocumentation_AreThoseOfTheKit() => Assert.Equal(
        Enum.GetNames<StoreAbilities>().Skip(1),
        Regex.Matches(Documentation(), @"^\| `(\w+)` \|", RegexOptions.Multiline).Select(row => row.Groups[1].Value));

    [Fact]
    public void Example_InTheDocumentation_IsTheCodeThatRunsHere() => Assert.Contains(
        Read("tests/FollowUpKit.Storage.Tests/Kit/ErpStoreFixture.cs").Split("// EXAMPLE\n")[1],
        Documentation(),
        StringComparison.Ordinal);

    [Fact]
    public void Of_IdThatIsNotThere_Refused() => Assert.Throws<ArgumentException>(() => StoreCases.Get("CON-999"));

    private static string Words(StoreAbilities abilities) => abilities == StoreAbilities.None ? "" : abilities.ToString();

    private static string Documentation() => Read("docs/conformance.md");

    private static string Read(string path) => File.ReadAllText(Path.Combine(RootAbove(AppContext.BaseDirectory), path));

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
