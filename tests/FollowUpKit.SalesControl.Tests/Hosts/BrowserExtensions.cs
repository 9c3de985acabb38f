using System.Net;
using System.Text.RegularExpressions;

namespace FollowUpKit.SalesControl.Tests;

/// <summary>What a browser does with the pages.</summary>
internal static partial class BrowserExtensions
{
    /// <summary>The text of a page that is there.</summary>
    public static async Task<string> ReadAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }

    public static async Task<HttpStatusCode> StatusOfAsync(this HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(address);
        return answer.StatusCode;
    }

    /// <summary>Fills in a form of a page and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await browser.ReadAsync(page)).Groups[1].Value;
        return await browser.SendAsync(action, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient browser, string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await browser.PostAsync(action, content);
    }

    /// <summary>The value of a hidden field of a page.</summary>
    public static string HiddenValue(string page, string name)
    {
        var field = Regex.Match(page, $"<input [^>]*name=\"{name}\"[^>]*>").Value;
        return Regex.Match(field, "value=\"([^\"]+)\"").Groups[1].Value;
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
