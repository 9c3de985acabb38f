using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>What a host puts on the group of the endpoints holds for all of them.</summary>
public sealed class GroupPolicyTests
{
    private const string Portal = "https://portal.example";

    [Theory]
    [InlineData("GET", "reports/agenda")]
    [InlineData("GET", "elements.js")]
    [InlineData("POST", "operations")]
    public async Task Cors_OfThePortal_IsAskedForAndAllowed(string method, string path)
    {
        await using var host = await StartWithCorsAsync();
        using var asked = await AskAsync(host, method, path, Portal);

        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Equal(Portal, Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("content-type", Assert.Single(asked.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cors_OfAnother_IsNotAllowed()
    {
        await using var host = await StartWithCorsAsync();
        using var asked = await AskAsync(host, "POST", "operations", "https://evil.example");

        Assert.False(asked.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Cors_CommandOfThePortal_IsAcceptedWithItsAnswerReadable()
    {
        await using var host = await StartWithCorsAsync();

        using var opened = await host.SendAsync("operations", new { id = "Q-1" }, ("Origin", Portal), ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        Assert.Equal(Portal, Assert.Single(opened.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task RateLimit_Reached_RefusesFurtherCallsOfAnyEndpointAndLeavesOtherPagesAlone()
    {
        await using var host = await WebHost.StartAsync(
            services => services.AddRateLimiter(limiter => limiter.AddPolicy("few", _ => RateLimitPartition.GetFixedWindowLimiter(
                "all", _ => new FixedWindowRateLimiterOptions { PermitLimit = 2, Window = TimeSpan.FromDays(1) }))),
            map: app =>
            {
                app.UseRateLimiter();
                app.MapGet("/other", () => "here");
            },
            guard: group => group.RequireRateLimiting("few"));
        await host.OpenAsync();
        await host.GetAsync("reports/agenda");

        using var read = await host.Client.GetAsync("reports/agenda");
        using var written = await host.SendAsync("operations", new { id = "Q-2" });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (read.StatusCode, written.StatusCode));
        Assert.Equal(1, await host.Reports.SalesControl().CountAsync());
        Assert.Equal("here", await host.Client.GetStringAsync("/other"));
    }

    private static Task<WebHost> StartWithCorsAsync() => WebHost.StartAsync(
        services => services.AddCors(cors => cors.AddPolicy("portal", policy => policy.WithOrigins(Portal).AllowAnyHeader().AllowAnyMethod())),
        map: app => app.UseCors(),
        guard: group => group.RequireCors("portal"),
        web: options => options.TrustedOrigins.Add(Portal));

    private static Task<HttpResponseMessage> AskAsync(WebHost host, string method, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        return host.Client.SendAsync(request);
    }
}
