using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FollowUpKit;
using FollowUpKit.Storage;

// Serves the endpoints and asks each of them that only reads, as the OpenAPI document lists them.
var builder = WebApplication.CreateSlimBuilder(args);
var store = new InMemoryOperationStore();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services
    .AddSingleton<IOperationStore>(store)
    .AddSingleton<IOperationReader>(store)
    .AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
    .AddFollowUpKitWeb();
await using var app = builder.Build();
app.MapFollowUpKit();
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single() + "/follow-ups/") };

var body = """{ "id": "Q-1", "title": "40 sillas", "first": { "subject": "Llamar", "due": { "date": "2026-01-05" }, "reminders": [ { "beforeDue": "P1D" } ] } }""";
using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
using var opened = await client.PostAsync("operations", content);
opened.EnsureSuccessStatusCode();

var document = JsonNode.Parse(await client.GetStringAsync("openapi.json"))!;
var asked = 0;
foreach (var (path, methods) in document["paths"]!.AsObject().Where(path => path.Value!["get"] is not null))
{
    var query = path.EndsWith("/groups", StringComparison.Ordinal) ? "?by=branch" : "";
    if (path.StartsWith("/reports/stale", StringComparison.Ordinal)) query = query.Length == 0 ? "?days=1" : query + "&days=1";
    using var answer = await client.GetAsync(path[1..].Replace("{id}", "Q-1", StringComparison.Ordinal) + query);
    if (!answer.IsSuccessStatusCode || (await answer.Content.ReadAsByteArrayAsync()).Length == 0) throw new InvalidOperationException($"{path}: {answer.StatusCode}");
    asked++;
}

Console.WriteLine($"{asked} endpoints answered");
return asked > 40 ? 0 : 1;
