namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>Elements that a script makes, fills in, takes out and puts back, as frameworks do.</summary>
public sealed class ScriptedElementTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private const string Make = """
        async ([name, attribute, value]) => {
          await customElements.whenDefined(name);
          const made = document.createElement(name);
          document.querySelector("main").append(made);
          await new Promise(resume => requestAnimationFrame(resume));
          made.setAttribute(attribute, value);
        }
        """;

    private const string TakeOut = "name => { window.kept = document.querySelector(name); window.kept.remove(); }";
    private const string PutBack = "() => document.querySelector('main').append(window.kept)";

    [BrowserTheory]
    [InlineData("follow-up-indicator", "operation", "1", "In progress, due today")]
    [InlineData("follow-up-chain", "operation", "1", "40 sillas de oficina")]
    [InlineData("sales-control", "text", "sillas", "40 sillas de oficina")]
    [InlineData("follow-ups-without-attention", "report", "agenda", "40 sillas de oficina")]
    public async Task Element_MadeWithoutAttributes_TakesThemLater(string element, string attribute, string value, string shown)
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("");

        await page.EvaluateAsync(Make, new[] { element, attribute, value });

        await Expect(page.Locator(element)).ToContainTextAsync(shown);
    }

    [BrowserTheory]
    [InlineData("follow-up-indicator", "Overdue", "Concluded")]
    [InlineData("follow-up-chain", "Overdue", "Concluded")]
    [InlineData("sales-control", "Overdue, 3 days", "Concluded (1)")]
    [InlineData("follow-ups-without-attention", "40 sillas de oficina", "Nothing found.")]
    public async Task Element_TakenOutAndPutBack_ShowsWhatHasChangedMeanwhile(string element, string before, string after)
    {
        await Erp.ExecuteAsync(Sale("1", Due.On(Erp.Today.PlusDays(-3))));
        var page = await OpenAsync($"<{element} operation=\"1\"></{element}>");
        await Expect(page.Locator(element)).ToContainTextAsync(before);

        await page.EvaluateAsync(TakeOut, element);
        await Erp.ExecuteAsync(new CaptureResult("1", Erp.Today + new LocalTime(8, 0), "They bought").WithConclusion("won"));
        await page.EvaluateAsync(PutBack);

        await Expect(page.Locator(element)).ToContainTextAsync(after);
    }

    [BrowserFact]
    public async Task Chain_TakenOutAndPutBack_KeepsWhatWasTyped()
    {
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>");
        await Button(page, "Cancel the follow-up").ClickAsync();
        await page.GetByLabel("Reason").FillAsync("Entered twice");

        await page.EvaluateAsync(TakeOut, "follow-up-chain");
        await page.EvaluateAsync(PutBack);

        await Expect(page.GetByLabel("Reason")).ToHaveValueAsync("Entered twice");
    }

    [BrowserFact]
    public async Task Chain_GivenAnotherSaleWhileItIsOut_ShowsThatSale()
    {
        await Erp.ExecuteAsync(Sale("1"), Sale("2").WithTitle("Grúa viajera"));
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>");
        await Expect(page.Locator("follow-up-chain")).ToContainTextAsync("40 sillas de oficina");

        await page.EvaluateAsync(TakeOut, "follow-up-chain");
        await page.EvaluateAsync("() => { window.kept.operation = '2'; }");
        await page.EvaluateAsync(PutBack);

        await Expect(page.Locator("follow-up-chain")).ToContainTextAsync("Grúa viajera");
    }
}
