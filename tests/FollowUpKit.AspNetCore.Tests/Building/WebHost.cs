using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using FollowUpKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>An application with the endpoints over the store in memory, at nine o'clock in Mexico City.</summary>
internal sealed class WebHost : IAsyncDisposable
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 5, 15, 0);

    private readonly WebApplication _app;
    private readonly LogLines _log;

    private WebHost(WebApplication app, FakeClock clock, LogLines log)
    {
        (_app, Clock, _log) = (app, clock, log);
        Client = app.Urls.FirstOrDefault(url => url.Contains("127.0.0.1", StringComparison.Ordinal)) is { } address ? new() { BaseAddress = new(address) } : app.GetTestClient();
        Client.BaseAddress = new Uri(Client.BaseAddress!, "/follow-ups/");
    }

    public FakeClock Clock { get; }

    public HttpClient Client { get; }

    public IReadOnlyList<string> Logged => _log.Lines;

    public IServiceProvider Services => _app.Services;

    public FollowUpService FollowUps => _app.Services.CreateScope().ServiceProvider.GetRequiredService<FollowUpService>();

    public FollowUpReports Reports => _app.Services.CreateScope().ServiceProvider.GetRequiredService<FollowUpReports>();

    public static async Task<WebHost> StartAsync(
        Action<IServiceCollection>? services = null, Action<WebApplication>? map = null, Action<IEndpointConventionBuilder>? guard = null, Action<FollowUpKitOptions>? options = null, Action<FollowUpWebOptions>? web = null,
        bool onKestrel = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        if (onKestrel) builder.WebHost.UseUrls("http://127.0.0.1:0");
        else builder.WebHost.UseTestServer();
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log);
        var clock = new FakeClock(Now);
        var store = new InMemoryOperationStore();
        builder.Services
            .AddSingleton<IClock>(clock)
            .AddSingleton<IOperationStore>(store)
            .AddSingleton<IOperationReader>(store)
            .AddFollowUpKit(given =>
            {
                given.DefaultTimeZone = "America/Mexico_City";
                options?.Invoke(given);
            })
            .AddFollowUpKitWeb(web);
        services?.Invoke(builder.Services);
        var app = builder.Build();
        var group = app.MapFollowUpKit("/follow-ups");
        guard?.Invoke(group);
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, clock, log);
    }

    public async Task<JsonNode> GetAsync(string path, int status = 200)
    {
        using var response = await Client.GetAsync(path);
        return await ReadAsync(response, status);
    }

    public async Task<JsonNode> PostAsync(string path, object body, int status = 200, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(path, body, headers);
        return await ReadAsync(response, status);
    }

    public Task<HttpResponseMessage> SendAsync(string path, object body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(TextOf(body), Encoding.UTF8, MediaTypeNames.Application.Json) };
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return Client.SendAsync(request);
    }

    /// <summary>A sale with a follow-up that is due at noon of the next day.</summary>
    public Task<JsonNode> OpenAsync(string id = "Q-1") => PostAsync(
        "operations", new { id, branch = "MTY", agent = "ana", title = "40 sillas", first = new { subject = "Llamar", due = new { date = "2026-03-06", time = "12:00" } } }, 201);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static string TextOf(object body) => body as string ?? System.Text.Json.JsonSerializer.Serialize(body);

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        Assert.Equal(new MediaTypeHeaderValue(status < 400 ? "application/json" : "application/problem+json", "utf-8"), response.Content.Headers.ContentType);
        return JsonNode.Parse(text)!;
    }
}
