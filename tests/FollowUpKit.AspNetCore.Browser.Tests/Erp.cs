using System.Collections.Concurrent;
using System.Globalization;
using FollowUpKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime.Testing;

namespace FollowUpKit.AspNetCore.Browser.Tests;

/// <summary>A small ERP with a strict content security policy: pages around the elements, and a clock that tests move.</summary>
internal sealed class Erp : IAsyncDisposable
{
    /// <summary>Thursday, 9 o'clock in Mexico City.</summary>
    public static readonly Instant Morning = Instant.FromUtc(2026, 3, 5, 15, 0);

    public static readonly LocalDate Today = new(2026, 3, 5);

    private const string Style = ":root { color-scheme: light dark; font-family: sans-serif; } body { margin: 1rem; background: Canvas; color: CanvasText; }";
    private readonly ConcurrentDictionary<string, string> _pages = new();
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly WebApplication _app;

    private Erp(WebApplication app, FakeClock clock) => (_app, Clock) = (app, clock);

    public FakeClock Clock { get; }

    public string Address => _app.Urls.Single();

    public static async Task<Erp> StartAsync(int pendingLimit = 1)
    {
        var clock = new FakeClock(Morning);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<NodaTime.IClock>(clock);
        builder.Services.AddSingleton<InMemoryOperationStore>();
        builder.Services.AddSingleton<IOperationStore>(provider => provider.GetRequiredService<InMemoryOperationStore>());
        builder.Services.AddSingleton<IOperationReader>(provider => provider.GetRequiredService<InMemoryOperationStore>());
        builder.Services.AddSingleton<ICallerProvider, CookieCaller>();
        builder.Services.AddFollowUpKit(options =>
        {
            options.DefaultTimeZone = "America/Mexico_City";
            options.Rules.PendingLimit = pendingLimit;
        });
        builder.Services.AddFollowUpKitWeb();
        var erp = new Erp(builder.Build(), clock);
        erp.Map();
        await erp._app.StartAsync();
        return erp;
    }

    public async Task ExecuteAsync(params OperationCommand[] commands)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        foreach (var command in commands) await scope.ServiceProvider.GetRequiredService<FollowUpService>().ExecuteAsync(command);
    }

    public async Task<SalesOperation> ReadAsync(string id)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FollowUpService>().FindAsync(id)
            ?? throw new InvalidOperationException($"There is no sale {id}.");
    }

    /// <summary>The address of a page with this body.</summary>
    public string Page(string body, string language = "en", string direction = "ltr")
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"/pages/{_pages.Count + 1}");
        _pages[path] = $"""
            <!doctype html>
            <html lang="{language}" dir="{direction}">
            <head>
              <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>ERP</title>
              <link rel="icon" href="data:,"><link rel="stylesheet" href="/erp.css">
              <script type="module" src="/follow-ups/elements.js?v={FollowUpElements.Version}"></script>
            </head>
            <body><main><h1>ERP</h1>{body}</main></body>
            </html>
            """;
        return Address + path;
    }

    /// <summary>How many requests there were whose method and path begin so.</summary>
    public int CountOf(string request) => _requests.Count(each => each.StartsWith(request, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map()
    {
        _app.Use((context, next) =>
        {
            _requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:";
            return next(context);
        });
        _app.MapGet("/erp.css", () => Results.Text(Style, "text/css"));
        _app.MapGet("/pages/{name}", (HttpContext context) => Results.Text(_pages[context.Request.Path.Value!], "text/html"));
        _app.MapGet("/sales/{id}", (string id) => Results.Text(id));
        _app.MapFollowUpKit();
    }

    /// <summary>Whoever the cookie names.</summary>
    private sealed class CookieCaller(IHttpContextAccessor context) : ICallerProvider
    {
        public ValueTask<Caller> GetCallerAsync(CancellationToken cancellationToken) =>
            new(new Caller("default", VisibilityScope.All, context.HttpContext?.Request.Cookies["user"] ?? "ana"));
    }
}
