using System.Net.Http.Headers;

namespace FollowUpKit.AspNetCore.Browser.Tests;

public sealed class SizeTests
{
    private const int MostBytes = 40 * 1024;

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task ModuleAndStyleSheet_Compressed_AreBelowFortyKilobytes(string encoding)
    {
        await using var erp = await Erp.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(erp.Address) };
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));

        var module = await client.GetByteArrayAsync("/follow-ups/elements.js");
        var styleSheet = await client.GetByteArrayAsync("/follow-ups/elements.css");

        Assert.InRange(module.Length + styleSheet.Length, 1_000, MostBytes);
    }
}
