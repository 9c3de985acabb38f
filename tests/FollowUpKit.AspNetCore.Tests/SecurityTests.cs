using System.Net;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>What other pages must not be able to do.</summary>
public class SecurityTests
{
    [Theory]
    [InlineData("same-origin", null, 201)]
    [InlineData("none", null, 201)]
    [InlineData("same-site", "http://localhost", 403)]
    [InlineData("cross-site", "https://evil.example", 403)]
    [InlineData(null, "https://evil.example", 403)]
    [InlineData(null, "null", 403)]
    [InlineData(null, "http://localhost:81", 403)]
    [InlineData(null, "http://localhost", 201)]
    [InlineData(null, null, 201)]
    [InlineData("cross-site", "https://erp.example", 201)]
    public async Task Commands_FromOtherPages_AreRefused(string? site, string? origin, int status)
    {
        await using var host = await WebHost.StartAsync(web: options => options.TrustedOrigins.Add("https://erp.example"));
        List<(string, string)> headers = [];
        if (site is not null) headers.Add(("Sec-Fetch-Site", site));
        if (origin is not null) headers.Add(("Origin", origin));

        using var response = await host.SendAsync("operations", new { id = "Q-1" }, [.. headers]);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 201 ? 1 : 0, await host.Reports.SalesControl().CountAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data")]
    [InlineData(null)]
    public async Task Commands_ThatAPageCanSendWithoutAsking_AreRefused(string? type)
    {
        await using var host = await WebHost.StartAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{ "id": "Q-1" }"""));
        if (type is not null) content.Headers.ContentType = new(type);

        using var response = await host.Client.PostAsync("operations", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal(0, await host.Reports.SalesControl().CountAsync());
    }

    [Fact]
    public async Task Commands_ByGet_AreNotAllowed()
    {
        await using var host = await WebHost.StartAsync();

        // The address of the check of an opening is that of a sale whose key is "check".
        foreach (var command in WebEndpoints.All.Where(endpoint => endpoint.IsCommand && endpoint.Path != "/operations/check"))
        {
            using var response = await host.Client.GetAsync(command.Path[1..].Replace("{id}", "Q-1", StringComparison.Ordinal).Replace("{number}", "1", StringComparison.Ordinal));
            Assert.True(response.StatusCode == HttpStatusCode.MethodNotAllowed, $"{command.Path} {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Endpoints_GuardedByTheHost_AskForAPerson()
    {
        await using var host = await WebHost.StartAsync(
            services =>
            {
                services.AddAuthentication("none").AddScheme<AuthenticationSchemeOptions, NobodyHandler>("none", null);
                services.AddAuthorization();
            },
            guard: group => group.RequireAuthorization());

        foreach (var path in new[] { "reports/sales-control", "operations/Q-1", "elements.js", "openapi.json" })
        {
            using var response = await host.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Fact]
    public async Task Answers_All_AreNeitherKeptNorSniffed()
    {
        await using var host = await WebHost.StartAsync();
        await host.OpenAsync();

        using var answer = await host.Client.GetAsync("operations/Q-1");
        using var problem = await host.Client.GetAsync("operations/Q-9");

        foreach (var response in new[] { answer, problem })
        {
            Assert.True(response.Headers.CacheControl!.NoStore);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }
}
