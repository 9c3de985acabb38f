using System.Globalization;
using Xunit.Abstractions;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>What a list of 100 sales costs a browser. The times are written out, and nothing is demanded of them.</summary>
public sealed class PageLoadTests(BrowserFixture fixture, ITestOutputHelper output) : BrowserTest(fixture)
{
    private const int Rows = 100;

    private const string AllShown = """
        () => {
          const indicators = [...document.querySelectorAll("follow-up-indicator")];
          return indicators.every(each => each.shadowRoot?.querySelector("button[data-status=inProgress]")) && performance.now();
        }
        """;

    private const string Sent = """
        () => {
          const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
          return [all.length, all.reduce((bytes, each) => bytes + each.transferSize, 0)];
        }
        """;

    [BrowserFact]
    public async Task Page_OfAHundredSales_IsAFewRequestsAndKilobytes()
    {
        for (var sale = 1; sale <= Rows; sale++) await Erp.ExecuteAsync(Sale($"{sale}"));
        var body = string.Concat(Enumerable.Range(1, Rows).Select(sale => $"<p>{sale} <follow-up-indicator operation=\"{sale}\"></follow-up-indicator></p>"));
        var (page, times) = (await OpenAsync(body), new List<double>());
        var first = await TimeAsync(page);
        var cold = await page.EvaluateAsync<int[]>(Sent);
        for (var turn = 0; turn < 5; turn++)
        {
            await page.ReloadAsync();
            times.Add(await TimeAsync(page));
        }

        var warm = await page.EvaluateAsync<int[]>(Sent);
        times.Sort();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Rows} indicators: first visit {first:0} ms, {cold[0]} requests, {cold[1]} bytes; again {times[2]:0} ms (median of 5), {warm[0]} requests, {warm[1]} bytes"));

        Assert.InRange(cold[0], 1, 5);
        Assert.InRange(cold[1], 1, 100_000);
        Assert.InRange(warm[1], 1, 60_000);
    }

    private static async Task<double> TimeAsync(IPage page)
    {
        var shown = await page.WaitForFunctionAsync(AllShown);
        return await shown.JsonValueAsync<double>();
    }
}
