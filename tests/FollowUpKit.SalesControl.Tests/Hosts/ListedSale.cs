using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FollowUpKit.SalesControl.Tests;

/// <summary>A row of the list of sales as a page shows it.</summary>
internal sealed partial record ListedSale(int Id, string Title, FollowUpStatus Status, int DaysOverdue, bool HasNoNextStep, bool IsDueToday)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static IReadOnlyList<ListedSale> On(string page) => [.. Row().Matches(page).Select(match =>
    {
        var indicator = JsonSerializer.Deserialize<Indicator>(WebUtility.HtmlDecode(match.Groups[3].Value), Json)!;
        return new ListedSale(
            int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture),
            WebUtility.HtmlDecode(match.Groups[1].Value),
            indicator.Status,
            indicator.DaysOverdue,
            indicator.HasNoNextStep,
            indicator.IsDueToday);
    })];

    /// <summary>The rows of a list and of all pages after it.</summary>
    public static async Task<IReadOnlyList<ListedSale>> OnAllPagesAsync(HttpClient browser, string address)
    {
        List<ListedSale> all = [];
        for (string? next = address; next is not null;)
        {
            var page = await browser.ReadAsync(next);
            all.AddRange(On(page));
            next = Next().Match(page) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;
        }

        return all;
    }

    [GeneratedRegex("""<a class="title"[^>]*>([^<]*)</a>.*?<follow-up-indicator operation="(\d+)" value="([^"]*)">""", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("""rel="next" href="([^"]+)">""")]
    private static partial Regex Next();

    private sealed record Indicator(FollowUpStatus Status, int DaysOverdue, bool HasNoNextStep, bool IsDueToday);
}
