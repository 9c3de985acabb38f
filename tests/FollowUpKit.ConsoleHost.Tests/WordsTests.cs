using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace FollowUpKit.ConsoleHost.Tests;

public sealed class WordsTests : IDisposable
{
    private static readonly ResourceManager Resources = new(typeof(Words));

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Words_InBothLanguages_HaveTheSameNames() => Assert.Equal(In("").Keys, In("es").Keys);

    [Fact]
    public void Words_InBothLanguages_HaveTheSamePlaceholders() =>
        Assert.Equal(In("").Select(text => (text.Key, Placeholders(text.Value))), In("es").Select(text => (text.Key, Placeholders(text.Value))));

    [Theory]
    [InlineData(1, "1 of 1 row as of today (UTC).", "1 de 1 fila al today (UTC).")]
    [InlineData(2, "2 of 2 rows as of today (UTC).", "2 de 2 filas al today (UTC).")]
    public void Fill_SoMany_IsSingularOrPlural(int count, string english, string spanish) => Assert.Equal((english, spanish), (Filled("en", count), Filled("es", count)));

    [Theory]
    [InlineData("en", "Follow-up chains for sales on one SQLite file.")]
    [InlineData("es", "Cadenas de seguimientos de ventas en un archivo SQLite.")]
    public async Task Help_InLanguage_SpeaksIt(string language, string expected)
    {
        var run = await folder.RunBareAsync("--help", $"--language={language}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Words, StringComparison.Ordinal);
    }

    private static string Filled(string language, int count)
    {
        Words.Speak(language);
        return Words.Fill("Report_Rows", ("shown", count), ("total", count), ("asOf", "today"), ("zone", "UTC"));
    }

    private static SortedDictionary<string, string> In(string language) => new(
        Resources.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!),
        StringComparer.Ordinal);

    private static string Placeholders(string text) =>
        string.Join(' ', Regex.Matches(text, @"\{(\w+)[:}]").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));
}
