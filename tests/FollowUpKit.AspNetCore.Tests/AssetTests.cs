using System.Net;

namespace FollowUpKit.AspNetCore.Tests;

public class AssetTests
{
    [Theory]
    [InlineData("elements.js", "text/javascript")]
    [InlineData("elements.css", "text/css")]
    [InlineData("openapi.json", "application/json")]
    public async Task Assets_AreServedOnceAndThenKept(string path, string type)
    {
        await using var host = await WebHost.StartAsync();

        using var first = await host.Client.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var unchanged = await host.Client.SendAsync(again);
        using var versioned = await host.Client.GetAsync($"{path}?v={FollowUpElements.Version}");
        using var outdated = await host.Client.GetAsync($"{path}?v=outdated");

        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal(TimeSpan.FromDays(365), versioned.Headers.CacheControl!.MaxAge);
        Assert.True(outdated.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Assets_ForBrowsers_AreCompressed(string encoding)
    {
        await using var host = await WebHost.StartAsync();
        long bytes = 0;
        foreach (var path in new[] { "elements.js", "elements.css" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.AcceptEncoding.Add(new(encoding));
            using var response = await host.Client.SendAsync(request);
            Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
            bytes += (await response.Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.InRange(bytes, 1_000, 40 * 1024);
    }
}
