using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Every endpoint, its answers held by a file that was read by a person.</summary>
public class EndpointTests
{
    private static readonly string[] Asked = ["P-1", "Q-3", "Q-4", "none"];
    private static readonly string Approved = Path.Combine(AppContext.BaseDirectory, "answers.approved.txt");

    [Fact]
    public async Task Endpoints_All_AnswerAsApproved()
    {
        await using var host = await WebHost.StartAsync(services => services.AddSingleton<IFollowUpPlanSource>(new FixedFollowUpPlanSource(EndpointCalls.Plans)), options: options => options.WonOutcomes.Add("won"));
        var answers = new StringBuilder();
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, path, body) in EndpointCalls.Commands)
        {
            if (id == "mergeOperations") await host.OpenAsync("Q-2");
            host.Clock.Advance(Duration.FromMinutes(1));
            Record(id + "Check", path + "/check", await host.PostAsync(path + "/check", body));
            Record(id, path, await host.PostAsync(path, body, id == "openOperation" ? 201 : 200, ("Idempotency-Key", "key-" + id)));
        }

        host.Clock.Advance(Duration.FromDays(3));
        await host.OpenAsync("Q-3");
        await host.PostAsync("operations/Q-3/conclude", new { outcome = "lost", result = new { at = "2026-03-05T08:55", details = "Compró en otra parte" } });
        await host.OpenAsync("Q-4");
        await host.PostAsync("operations/Q-4/follow-ups/1/cancel", new { reason = "Por error" });
        host.Clock.Advance(Duration.FromDays(2));
        Record("getIndicators", "indicators", await host.PostAsync("indicators", new { ids = Asked }));
        foreach (var (id, path) in EndpointCalls.Reads) Record(id, path, await host.GetAsync(path));
        foreach (var (id, path) in EndpointCalls.Files)
        {
            using var response = await host.Client.GetAsync(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "language=es");
            Assert.True(response.IsSuccessStatusCode, $"{path} {response.StatusCode}");
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            var text = response.Content.Headers.ContentType!.MediaType == "text/csv" ? await response.Content.ReadAsStringAsync() : "";
            called.Add(id);
            answers.Append(id).Append(' ').AppendLine(path).AppendLine(response.Content.Headers.ToString().ReplaceLineEndings("\n").Trim()).AppendLine(text);
        }

        Assert.Equal(WebEndpoints.All.Select(endpoint => endpoint.Id).Order(StringComparer.Ordinal), called.Order(StringComparer.Ordinal));
        var made = answers.ToString().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("FOLLOWUPKIT_APPROVE_ANSWERS") is { Length: > 0 } target) await File.WriteAllTextAsync(target, made);
        Assert.Equal(await File.ReadAllTextAsync(Approved), made);

        void Record(string id, string path, JsonNode answer)
        {
            Assert.True(called.Add(id), id);
            SchemaCheck.Of(id).Check(answer);
            answers.Append(id).Append(' ').AppendLine(path).AppendLine(answer.ToJsonString(SchemaCheck.Readable));
        }
    }
}
