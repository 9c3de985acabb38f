using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;

namespace FollowUpKit.Tests;

public sealed class TextsTests
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es");

    private static readonly Dictionary<string, string> English = All(CultureInfo.InvariantCulture);

    [Fact]
    public void Texts_Spanish_HasTheSameNames() =>
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), All(Spanish).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Texts_Spanish_HasTheSamePlaceholders() =>
        Assert.All(All(Spanish), text => Assert.Equal(Placeholders(English[text.Key]), Placeholders(text.Value)));

    [Fact]
    public void Texts_ForPeople_SpeakOfSales() => Assert.All(
        English.Values.Concat(All(Spanish).Values), text => Assert.DoesNotMatch(@"(?i)\b(?<!\{)(operations?|operaci[oó]n(es)?)\b", text));

    [Fact]
    public void Texts_Refusals_OnePerCode() => Assert.Equal(
        Refusals.Codes.Order(StringComparer.Ordinal),
        English.Keys.Where(name => name.StartsWith("Refusal_", StringComparison.Ordinal)).Select(name => name["Refusal_".Length..]).Order(StringComparer.Ordinal));

    [Fact]
    public void Get_RegionWithoutAParent_IsInItsLanguage() => Assert.Equal(Texts.Get("Text_blank", Spanish), Texts.Get("Text_blank", new Orphan("es-MX")));

    [Fact]
    public void Get_NoSuchText_ArgumentException() => Assert.Throws<ArgumentException>("name", () => Texts.Get("Refusal_none", null));

    [Fact]
    public void Fill_ValueThatLooksLikeAPlaceholder_IsLeftAlone() => Assert.Equal(
        "Sale {follow_up} has no follow-up {operation}.",
        Texts.Fill(
            "Refusal_follow_up_not_found",
            new Dictionary<string, string> { ["operation"] = "{follow_up}", ["follow_up"] = "{operation}" },
            CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("blank", "must not be blank", "no debe estar en blanco")]
    [InlineData("too_long", "must have at most 9 characters", "debe tener como máximo 9 caracteres")]
    [InlineData("noncharacter", "must not contain code points that Unicode gives to no character, as at position 7", "no debe contener códigos a los que Unicode no asigna ningún carácter, como en la posición 7")]
    [InlineData("tag", "must not contain invisible tag characters, as at position 7", "no debe contener caracteres de etiqueta invisibles, como en la posición 7")]
    [InlineData("unsearchable", "must have something to search for besides accents", "debe tener algo que buscar además de acentos")]
    [InlineData("half_surrogate", "must not contain half a surrogate pair, as at position 7", "no debe contener un carácter incompleto (medio par suplente), como en la posición 7")]
    [InlineData("control", "must not contain control characters, as at position 7", "no debe contener caracteres de control, como en la posición 7")]
    [InlineData("line_break", "must be one line, but breaks at position 7", "debe ser una sola línea, pero hay un salto de línea en la posición 7")]
    [InlineData("bidirectional", "must not contain bidirectional controls, as at position 7", "no debe contener controles bidireccionales, como en la posición 7")]
    public void Describe_EachProblem_InEnglishAndSpanish(string name, string english, string spanish)
    {
        var problem = new TextProblem(name, 7, 9);

        Assert.Equal((english, spanish), (problem.Describe(CultureInfo.InvariantCulture), problem.Describe(Spanish)));
    }

    private static string Placeholders(string text) =>
        string.Join(" ", Regex.Matches(text, @"\{(\w+)[:}]").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> All(CultureInfo culture) => new ResourceManager(typeof(Texts))
        .GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
}
