using System.Collections;
using System.Globalization;
using System.Resources;
using FollowUpKit.Tests;

namespace FollowUpKit.ICalendar.Tests;

public sealed class WordsTests
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    [Fact]
    public void Words_InBothLanguages_HaveTheSameNames() => Assert.Equal(In("").Keys, In("es").Keys);

    [Fact]
    public void Get_RegionWithoutAParent_IsInItsLanguage() =>
        Assert.Equal(In("es"), In("").Keys.ToDictionary(name => name, name => Words.Get(name, new Orphan("es-MX"))));

    private static SortedDictionary<string, string> In(string language) => new(
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!),
        StringComparer.Ordinal);
}
