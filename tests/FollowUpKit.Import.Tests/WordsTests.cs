using System.Collections;
using System.Globalization;
using System.Resources;

namespace FollowUpKit.Import.Tests;

public sealed class WordsTests
{
    private static readonly ResourceManager Resources = new("FollowUpKit.Import.Words", typeof(TableFile).Assembly);

    [Fact]
    public void Words_OfBothLanguages_AreTheSameAndDiffer()
    {
        var (english, spanish) = (Read(CultureInfo.InvariantCulture), Read(CultureInfo.GetCultureInfo("es")));

        Assert.Equal(english.Keys, spanish.Keys);
        Assert.NotEmpty(english);
        foreach (var (name, text) in english)
        {
            Assert.NotEqual(text, spanish[name]);
            Assert.Equal(Fields(text), Fields(spanish[name]));
        }
    }

    [Fact]
    public void TableFileProblem_Each_HasWords() =>
        Assert.All(Enum.GetNames<TableFileProblem>(), name => Assert.Contains($"File_{name}", Read(CultureInfo.InvariantCulture).Keys));

    private static SortedDictionary<string, string> Read(CultureInfo culture) => new(
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!),
        StringComparer.Ordinal);

    private static IEnumerable<string> Fields(string text) => text.Split('{').Skip(1).Select(part => part.Split('}')[0]).Order(StringComparer.Ordinal);
}
