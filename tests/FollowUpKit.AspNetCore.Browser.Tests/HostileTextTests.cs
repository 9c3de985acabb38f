namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class HostileTextTests(BrowserFixture fixture) : BrowserTest(fixture)
{
    private static readonly string[] Lines =
    [
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "\"><svg onload=alert(1)>",
        "javascript:alert(1)",
        "{{constructor.constructor('alert(1)')()}}",
        "هذا عرض السعر <b>שלום</b>",
        new string('x', 100),
    ];

    public static TheoryData<string, string> Everywhere()
    {
        var data = new TheoryData<string, string>();
        string[] bodies =
        [
            "<follow-up-chain operation=\"1\"></follow-up-chain>",
            "<sales-control link=\"/sales/{id}\"></sales-control>",
            "<follow-ups-without-attention link=\"/sales/{id}\"></follow-ups-without-attention>",
            "<follow-up-indicator operation=\"1\"></follow-up-indicator>",
        ];
        foreach (var line in Lines)
        {
            foreach (var body in bodies) data.Add(line, body);
        }

        return data;
    }

    [BrowserTheory]
    [MemberData(nameof(Everywhere))]
    public async Task Text_ThatIsMarkup_IsShownAsTextOnANarrowScreen(string line, string body)
    {
        var details = string.Concat(Enumerable.Repeat(line, 4_000 / line.Length));
        await Erp.ExecuteAsync(
            new OpenOperation("1").WithBranch(line).WithAgent(line).WithTitle(line).WithCustomer(line)
                .WithFirst(new FollowUpDraft(line, Due.On(Erp.Today.PlusDays(-3))).WithDetails(details).WithKind(line).WithAgent(line)),
            new RescheduleFollowUp("1", Due.On(Erp.Today.PlusDays(-2)), line),
            new CaptureResult("1", Erp.Today + new LocalTime(8, 0), details).WithOutcome(line).WithNext(new FollowUpDraft(line, Due.On(Erp.Today.PlusDays(-1)))));
        var page = await OpenAsync(body, width: 320);

        var element = page.Locator("main > *").Last;
        await Expect(element).ToContainTextAsync(body.Contains("indicator", StringComparison.Ordinal) ? "Overdue" : line);
        if (body.Contains("indicator", StringComparison.Ordinal))
        {
            await element.HoverAsync();
            await Expect(page.GetByRole(AriaRole.Tooltip)).ToContainTextAsync(line);
        }

        await Expect(page.Locator("main img, main script, main b, main [onerror], main [onload], main a[href^='javascript:']")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
    }

    [BrowserFact]
    public async Task Text_ThatIsMarkup_TypedInEveryField_ComesBackAsItWasTyped()
    {
        var details = string.Concat(Enumerable.Repeat("<b>𝒳</b>", 4_000 / 8));
        await Erp.ExecuteAsync(Sale("1"));
        var page = await OpenAsync("<follow-up-chain operation=\"1\"></follow-up-chain>");
        await Button(page, "Enter the result").ClickAsync();

        await page.Locator("textarea").First.FillAsync(details);
        await page.GetByLabel("Outcome (optional)").First.FillAsync(Lines[0]);
        await page.GetByLabel("What is to be done").FillAsync(Lines[1]);
        await page.GetByLabel("Kind (optional)").FillAsync(Lines[2]);
        await page.GetByLabel("Agent (optional)").FillAsync(Lines[3]);
        await page.GetByLabel("Details (optional)").FillAsync(details);
        await page.GetByLabel("Date", new() { Exact = true }).Last.FillAsync("2026-03-06");
        await Button(page, "Save").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);

        var (next, done) = ((await Erp.ReadAsync("1")).FollowUps[0], (await Erp.ReadAsync("1")).FollowUps[1]);
        Assert.Equal((details, Lines[0]), (done.Result?.Details, done.Result?.Outcome));
        Assert.Equal((Lines[1], Lines[2], Lines[3], details), (next.Subject, next.Kind, next.Agent, next.Details));
        await Expect(page.Locator("main img, main script, main b, main [onload]")).ToHaveCountAsync(0);
    }
}
