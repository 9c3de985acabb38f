using System.Collections;
using System.Globalization;
using System.Resources;

namespace FollowUpKit.AspNetCore.Tests;

public class LanguageTests
{
    [Theory]
    [InlineData("", "en")]
    [InlineData("es", "es")]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es-MX")]
    [InlineData("de-DE,de;q=0.9,es;q=0.5,en;q=0.4", "es")]
    [InlineData("fr", "en")]
    [InlineData("en;q=0.1, es;q=0.9", "es")]
    [InlineData("es-XX-notaculture-1", "es")]
    [InlineData("*", "en")]
    public async Task Messages_AreInTheLanguageAskedFor(string accepted, string language)
    {
        await using var host = await WebHost.StartAsync();
        await host.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "operations/Q-1/tooltip");
        if (accepted.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        using var response = await host.Client.SendAsync(request);

        var told = Assert.Single(response.Content.Headers.ContentLanguage);
        Assert.Equal(language[..2], told[..2]);
        Assert.Contains(language.StartsWith("es", StringComparison.Ordinal) ? "En proceso" : "In progress", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_OfBothLanguages_AreTheSameNames()
    {
        var resources = new ResourceManager(typeof(Words));

        Assert.Equal(NamesOf(CultureInfo.InvariantCulture), NamesOf(CultureInfo.GetCultureInfo("es")));

        IEnumerable<string> NamesOf(CultureInfo culture) =>
            resources.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal);
    }
}
