using System.Globalization;

namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class IndicatorTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    [BrowserFact]
    public async Task Page_WithTwoThousandIndicators_AsksFourTimes()
    {
        await Erp.ExecuteAsync(Sale("7"), Sale("1999", Due.On(Erp.Today.PlusDays(-3))));
        var elements = Enumerable.Range(0, 2_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"<follow-up-indicator operation=\"{number}\"></follow-up-indicator>"));

        var page = await OpenAsync(string.Join('\n', elements));

        await Expect(page.Locator("[operation='7']")).ToContainTextAsync("In progress, due today");
        await Expect(page.Locator("[operation='1999']")).ToContainTextAsync("Overdue, 3 days");
        await Expect(page.Locator("[data-status=notTracked]")).ToHaveCountAsync(1_998);
        Assert.Equal(4, Erp.CountOf("POST /follow-ups/indicators"));
    }

    [BrowserTheory]
    [InlineData("en", "Overdue, 3 days")]
    [InlineData("es", "Seguimiento atrasado, 3 días")]
    [InlineData("es-MX", "Seguimiento atrasado, 3 días")]
    [InlineData("fr", "Overdue, 3 days")]
    public async Task Words_InALanguage_AreThoseOfTheNearestLang(string language, string expected)
    {
        await Erp.ExecuteAsync(Sale("7", Due.On(Erp.Today.PlusDays(-3))));

        var page = await OpenAsync($"<div lang=\"{language}\"><follow-up-indicator operation=\"7\"></follow-up-indicator></div>", "de");

        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync(expected);
    }

    [BrowserFact]
    public async Task Value_HandedIn_IsShownWithoutARequest()
    {
        var page = await OpenAsync("""<follow-up-indicator operation="7" value='{"status":"overdue","daysOverdue":2}'></follow-up-indicator>""");

        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync("Overdue, 2 days");
        Assert.Equal(0, Erp.CountOf("POST"));
    }

    [BrowserTheory]
    [InlineData(0)]
    [InlineData(-180)]
    [InlineData(7_200)]
    public async Task Indicator_WhenItsTimeHasCome_TurnsRedByItself(int minutesOfBrowserAhead)
    {
        await Erp.ExecuteAsync(Sale("7", Due.At(Erp.Today, 10, 0)));
        var page = await OpenAsync("<follow-up-indicator operation=\"7\"></follow-up-indicator>", clock: Erp.Morning + Duration.FromMinutes(minutesOfBrowserAhead));
        var indicator = page.Locator("follow-up-indicator");
        await Expect(indicator).ToContainTextAsync("In progress, due today");

        Erp.Clock.AdvanceMinutes(60);
        await page.Clock.FastForwardAsync("01:00:00");
        await Expect(indicator).ToContainTextAsync("In progress, due today");
        Erp.Clock.AdvanceMinutes(2);
        await page.Clock.FastForwardAsync("02:00");

        await Expect(indicator).ToContainTextAsync("Overdue, since today");
        Assert.Equal(2, Erp.CountOf("POST /follow-ups/indicators"));
    }

    [BrowserFact]
    public async Task Indicator_WithAChangeInSixtyDays_WaitsForIt()
    {
        await Erp.ExecuteAsync(Sale("7", Due.At(Erp.Today.PlusDays(60), 10, 0)));
        var page = await OpenAsync("<follow-up-indicator operation=\"7\"></follow-up-indicator>", clock: Erp.Morning);
        var indicator = page.Locator("follow-up-indicator");
        await Expect(indicator).ToContainTextAsync("In progress");

        await page.Clock.RunForAsync((long)TimeSpan.FromDays(50).TotalMilliseconds);
        Assert.Equal(1, Erp.CountOf("POST /follow-ups/indicators"));
        Erp.Clock.AdvanceDays(62);
        await page.Clock.RunForAsync((long)TimeSpan.FromDays(12).TotalMilliseconds);

        await Expect(indicator).ToContainTextAsync("Overdue, 2 days");
    }

    [BrowserFact]
    public async Task Indicator_WithoutAnAnswer_SaysSoAndAsksAgainLater()
    {
        await Erp.ExecuteAsync(Sale("7"));
        var page = await OpenAsync("<p id=\"place\"></p>", clock: Erp.Morning);
        await page.RouteAsync("**/indicators", route => route.AbortAsync());
        await page.EvaluateAsync("""
            () => {
              const indicator = document.createElement("follow-up-indicator");
              indicator.setAttribute("operation", "7");
              document.querySelector("#place").append(indicator);
            }
            """);
        var indicator = page.Locator("follow-up-indicator");
        await Expect(indicator).ToContainTextAsync("No answer from the server");

        await page.UnrouteAsync("**/indicators");
        await page.Clock.RunForAsync(6_000);

        await Expect(indicator).ToContainTextAsync("In progress, due today");
    }

    [BrowserFact]
    public async Task Key_ThatNoSaleCanHave_SpoilsNoOther()
    {
        await Erp.ExecuteAsync(Sale("7"));

        var page = await OpenAsync($"""
            <follow-up-indicator operation="{new string('9', 129)}"></follow-up-indicator>
            <follow-up-indicator operation=" "></follow-up-indicator>
            <follow-up-indicator operation="7"></follow-up-indicator>
            """);

        await Expect(page.Locator("[operation='7']")).ToContainTextAsync("In progress, due today");
        await Expect(page.Locator("[data-status=notTracked]")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task Language_OfThePage_CanChange()
    {
        await Erp.ExecuteAsync(Sale("7"));
        var page = await OpenAsync("<follow-up-indicator operation=\"7\"></follow-up-indicator>");
        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync("In progress");

        await page.EvaluateAsync("document.documentElement.lang = 'es'");

        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync("En proceso, vence hoy");
    }

    [BrowserFact]
    public async Task Event_OfTheHost_MakesTheIndicatorAskAgain()
    {
        var page = await OpenAsync("<follow-up-indicator operation=\"7\"></follow-up-indicator>");
        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync("Not tracked");
        await Erp.ExecuteAsync(Sale("7"));

        await page.EvaluateAsync("document.dispatchEvent(new CustomEvent('follow-up-changed', { detail: { operation: '7' } }))");

        await Expect(page.Locator("follow-up-indicator")).ToContainTextAsync("In progress, due today");
    }
}
