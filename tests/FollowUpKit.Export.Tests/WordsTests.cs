using System.Collections;
using System.Globalization;
using System.Resources;

namespace FollowUpKit.Export.Tests;

public sealed class WordsTests
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    [Fact]
    public void Words_InBothLanguages_HaveTheSameNames() => Assert.Equal(In("").Keys, In("es").Keys);

    [Theory]
    [InlineData("")]
    [InlineData("es")]
    public void Names_OfSheets_AreThoseThatExcelTakes(string language) => Assert.All(
        In(language).Where(word => word.Key.StartsWith("Sheet_", StringComparison.Ordinal)).Select(word => word.Value),
        name => Assert.Matches(@"^[^\[\]:*?/\\']{1,27}$", name));

    private static SortedDictionary<string, string> In(string language) => new(
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!),
        StringComparer.Ordinal);
}
