using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FollowUpKit.Packages.Tests;

/// <summary>The web page of the README, from the packages alone: indicator, tab, list and report on SQLite.</summary>
[Collection(nameof(PackedSolution))]
public sealed class WebScreensConsumerTests(PackedSolution solution)
{
    private const string Host = "tests/FollowUpKit.Packages.Tests/WebScreens";

    public static TheoryData<string> Frameworks => ["net8.0", "net10.0"];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Run_HostOfTheReadme_ServesScreensAndSales(string framework)
    {
        using var consumer = new Consumer(solution.Feed);
        consumer.Copy(Host, "*.cs");
        consumer.Build(
            [("TargetFramework", framework), ("RollForward", "Major"), ("ImplicitUsings", "enable"), ("Nullable", "enable"), ("TreatWarningsAsErrors", "true"), ("NuGetAudit", "false")],
            [
                ("FollowUpKit.AspNetCore", Versions.Library),
                ("FollowUpKit.Storage.Relational", Versions.Library),
                ("Microsoft.Data.Sqlite", Versions.Newest("Microsoft.Data.Sqlite")),
            ],
            sdk: "Microsoft.NET.Sdk.Web");
        using var server = consumer.Start("--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = new(await AddressOfAsync(server.StandardOutput)) };
            var body = new { id = "Q-1042", title = "40 sillas", first = new { subject = "¿Qué le pareció?", due = new { date = "2026-01-05" } } };
            using var opened = await client.PostAsJsonAsync("follow-ups/operations", body);
            var module = await client.GetStringAsync("follow-ups/elements.js");

            Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
            Assert.Contains("<sales-control ", await client.GetStringAsync("/"), StringComparison.Ordinal);
            Assert.Contains("""<follow-up-chain operation="Q-1042">""", await client.GetStringAsync("sales/Q-1042"), StringComparison.Ordinal);
            foreach (var element in new[] { "follow-up-indicator", "follow-up-chain", "sales-control", "follow-ups-without-attention" }) Assert.Contains(element, module, StringComparison.Ordinal);
            Assert.Equal("overdue", await StatusAsync(client, "reports/sales-control"));
            Assert.Equal("¿Qué le pareció?", (string?)(await client.GetFromJsonAsync<JsonNode>("follow-ups/reports/without-attention"))!["rows"]![0]!["subject"]);
        }
        finally
        {
            server.Kill();
        }
    }

    [Fact]
    public void Host_OfTheReadme_HasFewLines() =>
        Assert.InRange(File.ReadLines(Path.Combine(Repository.Root, Host, "Program.cs")).Count(line => line.Trim().Length > 0), 1, 30);

    private static async Task<string?> StatusAsync(HttpClient client, string report) =>
        (string?)(await client.GetFromJsonAsync<JsonNode>("follow-ups/" + report))!["rows"]![0]!["indicator"]!["status"];

    private static async Task<string> AddressOfAsync(StreamReader output)
    {
        const string Said = "Now listening on: ";
        while (await output.ReadLineAsync() is { } line)
        {
            if (line.Contains(Said, StringComparison.Ordinal)) return line[(line.IndexOf(Said, StringComparison.Ordinal) + Said.Length)..].Trim();
        }

        throw new InvalidOperationException("The server ended before it said where it listens.");
    }
}
