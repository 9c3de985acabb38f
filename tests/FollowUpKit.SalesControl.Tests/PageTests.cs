using System.Net;
using System.Text.RegularExpressions;

namespace FollowUpKit.SalesControl.Tests;

public sealed partial class PageTests(ErpHost host) : IClassFixture<ErpHost>
{
    public static TheoryData<string> Pages =>
        ["/", "/?status=Overdue&order=MostOverdue", "/?text=none", "/Sales/New", "/Sales/1", "/Sales/100", "/Sales/100/data", "/Control", "/Agenda", "/WithoutAttention", "/NoNextStep", "/Door", "/Sales/0", "/nowhere", "/Problem"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Any_HasAStrictPolicyAndNothingThatItForbids(string page)
    {
        using var answer = await (await host.SignInAsync("elena")).GetAsync(page);

        Assert.StartsWith("default-src 'self';", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineCode(), await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_Any_IsInTheLanguageOfTheBrowser(string page)
    {
        var english = await TextAsync(page, "en");
        var spanish = await TextAsync(page, "es");

        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"es\">", spanish, StringComparison.Ordinal);
        Assert.Contains("Sales Control</title>", english, StringComparison.Ordinal);
        Assert.Contains("Control de Ventas</title>", spanish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    [InlineData("fr,es-AR;q=0.5", "es")]
    public async Task Page_LanguagesOfTheBrowser_TheFirstThatIsSpoken(string languages, string expected) =>
        Assert.Contains($"<html lang=\"{expected}\">", await host.Browser(languages).ReadAsync("/Door"), StringComparison.Ordinal);

    [Fact]
    public async Task Language_Switched_StaysAndReturnsToThePage()
    {
        var browser = await host.SignInAsync("elena", "en");

        using var answer = await browser.SubmitAsync("/Agenda", "/Language", ("language", "es"), ("returnUrl", "/?status=Overdue"));

        Assert.Equal("/?status=Overdue", answer.Headers.Location?.OriginalString);
        Assert.Contains("<html lang=\"es\">", await browser.ReadAsync("/Agenda"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "/")]
    [InlineData("es", "https://example.com/")]
    public async Task Language_StrangeForm_LeadsToTheList(string language, string returnUrl)
    {
        using var answer = await (await host.SignInAsync("elena")).SubmitAsync("/", "/Language", ("language", language), ("returnUrl", returnUrl));

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/site.css", "text/css")]
    [InlineData("/icon.svg", "image/svg+xml")]
    public async Task File_NobodySignedIn_IsServed(string file, string type)
    {
        using var answer = await host.Browser().GetAsync(file);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private async Task<string> TextAsync(string page, string language)
    {
        using var answer = await (await host.SignInAsync("elena", language)).GetAsync(page);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("""<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();
}
