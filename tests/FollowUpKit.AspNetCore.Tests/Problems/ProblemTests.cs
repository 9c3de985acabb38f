using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.AspNetCore.Tests;

public class ProblemTests
{
    private static readonly object Reason = new { reason = "No hace falta" };

    [Fact]
    public async Task Problems_OfEveryKind_AreToldInBothLanguages()
    {
        var told = new List<string>();
        foreach (var language in new[] { "en", "es-MX" })
        {
            await using var host = await WebHost.StartAsync(services => services.AddSingleton<IFollowUpAuthorizer, OnlyWithdrawalsAreDenied>());
            await host.OpenAsync();
            await host.PostAsync("operations/Q-1/describe", new { title = "Otra" }, 200, ("Idempotency-Key", "used"));
            var answers = new List<(string Kind, JsonNode Problem)>
            {
                ("validation", await host.PostAsync("operations/Q-1/follow-ups/1/reschedule", new { due = new { date = "6/3/2026" } }, 400, ("Accept-Language", language))),
                ("cross_origin", await host.PostAsync("operations/Q-1/withdraw", Reason, 403, ("Accept-Language", language), ("Sec-Fetch-Site", "cross-site"))),
                ("not_authorized", await host.PostAsync("operations/Q-1/withdraw", Reason, 403, ("Accept-Language", language))),
                ("not_found", await host.PostAsync("operations/Q-9/withdraw", Reason, 404, ("Accept-Language", language))),
                ("refused", await host.PostAsync("operations/Q-1/reopen", Reason, 409, ("Accept-Language", language))),
                ("version_conflict", await host.PostAsync("operations/Q-1/follow-ups/1/cancel", Reason, 412, ("Accept-Language", language), ("If-Match", "\"1\""))),
                ("key_reused", await host.PostAsync("operations/Q-1/describe", new { title = "Una más" }, 422, ("Accept-Language", language), ("Idempotency-Key", "used"))),
            };
            foreach (var (kind, problem) in answers)
            {
                Assert.Equal("urn:followupkit:problem:" + kind, (string?)problem["type"]);
                told.Add(problem.ToJsonString(SchemaCheck.Readable));
            }

            Assert.Equal(["due.date", "reason"], answers[0].Problem["errors"]!.AsObject().Select(error => error.Key));
            Assert.Equal((3, 1), ((int)answers[5].Problem["foundVersion"]! + 1, (int)answers[5].Problem["expectedVersion"]!));
            Assert.Equal("system", (string?)answers[5].Problem["changedBy"]);
        }

        Assert.Equal(14, told.Distinct().Count());
        Assert.Contains("must be a date such as 2026-03-05", told[0], StringComparison.Ordinal);
        Assert.Contains("debe ser una fecha como 2026-03-05", told[7], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unavailable", "The database did not serve")]
    [InlineData("outcome_unknown", "may be sent again")]
    public async Task Commands_WhenTheDatabaseFails_SayWhenToTryAgain(string kind, string detail)
    {
        Exception error = kind == "unavailable" ? new StorageUnavailableException("Secret of ACME.") : new StorageOutcomeUnknownException(new OperationKey("ACME", "Q-1"));
        await using var host = await WebHost.StartAsync(services => services.AddSingleton<IOperationStore>(new FailingStore(error)));

        using var response = await host.SendAsync("operations", new { id = "Q-1" });

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter!.Delta);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("urn:followupkit:problem:" + kind, (string?)JsonNode.Parse(text)!["type"]);
        Assert.Contains(detail, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_WithAnUnexpectedError_TellNothingOfIt()
    {
        await using var host = await WebHost.StartAsync(services => services.AddSingleton<IOperationStore>(new FailingStore(new InvalidOperationException("Secret of ACME."))));

        var problem = await host.PostAsync("operations", new { id = "Q-1", customer = "ACME" }, 500);

        Assert.Equal("urn:followupkit:problem:unexpected", (string?)problem["type"]);
        Assert.DoesNotContain("ACME", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", string.Concat(host.Logged), StringComparison.Ordinal);
        Assert.DoesNotContain("ACME", string.Concat(host.Logged), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", 400, "")]
    [InlineData("null", 400, "")]
    [InlineData("[]", 400, "")]
    [InlineData("""{ "id": 1 }""", 400, "id")]
    [InlineData("""{ "id": "Q-1", "tittle": "40 sillas" }""", 400, "tittle")]
    [InlineData("""{ "id": " " }""", 400, "id")]
    [InlineData("""{ "title": "40 sillas" }""", 400, "id")]
    [InlineData("""{ "id": "Q-1", "title": "a\u0000b" }""", 400, "title")]
    [InlineData("""{ "id": "Q-1", "first": { "subject": "Llamar" } }""", 400, "first.due")]
    [InlineData("""{ "id": "Q-1", "first": { "subject": "", "due": { "date": "2026-02-30" } } }""", 400, "first.due.date first.subject")]
    [InlineData("""{ "id": "Q-1", "first": { "subject": "Llamar", "due": { "date": "2026-03-06", "time": "10:00:30" } } }""", 400, "first.due.time")]
    [InlineData("""{ "id": "Q-1", "first": { "subject": "Llamar", "due": { "date": "1899-12-31" } } }""", 400, "first.due.date")]
    [InlineData("""{ "id": "Q-1", "first": { "subject": "Llamar", "due": { "date": "2026-03-06" }, "reminders": [ {}, { "beforeDue": "-P1D" } ] } }""", 400, "first.reminders[0] first.reminders[1].beforeDue")]
    [InlineData("""{ "id": "Q-1", "first": { "subject": "Llamar", "due": { "date": "2026-03-06" }, "agent": "ana", "nextStepAgent": "currentUser" } }""", 400, "first.nextStepAgent")]
    public async Task Opening_WithBadInput_NamesTheFields(string body, int status, string fields)
    {
        await using var host = await WebHost.StartAsync();

        var problem = await host.PostAsync("operations", body, status);

        Assert.Equal(fields, string.Join(' ', problem["errors"]!.AsObject().Select(error => error.Key)));
        Assert.Equal(0, await host.Reports.SalesControl().CountAsync());
    }

    [Theory]
    [InlineData("hand-over")]
    [InlineData("follow-ups/1/reassign")]
    public async Task Commands_WithoutTheAgent_GiveItToNobodyOnlyWhenTold(string command)
    {
        await using var host = await WebHost.StartAsync();
        await host.OpenAsync();

        var problem = await host.PostAsync("operations/Q-1/" + command, "{}", 400);
        var changed = await host.PostAsync("operations/Q-1/" + command, """{ "agent": null }""");

        Assert.NotNull(problem["errors"]!["agent"]);
        Assert.Null(changed["operation"]!["followUps"]![0]!["agent"]);
    }

    [Theory]
    [InlineData("reports/sales-control?size=0", "size")]
    [InlineData("reports/sales-control?size=501", "size")]
    [InlineData("reports/sales-control?sise=1", "sise")]
    [InlineData("reports/sales-control?cursor=abc", "cursor")]
    [InlineData("reports/sales-control?status=red", "status")]
    [InlineData("reports/sales-control?status=notTracked", "status")]
    [InlineData("reports/sales-control?daysOverdueFrom=5&daysOverdueTo=1", "daysOverdueFrom")]
    [InlineData("reports/sales-control/groups", "by")]
    [InlineData("reports/sales-control/groups?by=kind", "by")]
    [InlineData("reports/agenda/groups?by=outcome", "by")]
    [InlineData("reports/sales-control/groups?by=branch&then=branch", "then")]
    [InlineData("reports/without-attention?dueFrom=2026-03-09&dueTo=2026-03-05", "dueTo")]
    [InlineData("reports/without-attention?asOf=2026-03-09", "asOf")]
    [InlineData("reports/agenda?order=newestResult", "order")]
    [InlineData("reports/stale", "days")]
    [InlineData("reports/stale?days=x", "days")]
    [InlineData("reports/stale?days=0", "days")]
    [InlineData("reports/results?onTime=yes", "onTime")]
    [InlineData("reports/workload?by=customer", "by")]
    [InlineData("reports/sales-control.csv?branch=", "branch")]
    public async Task Reports_WithBadParameters_NameThem(string path, string field)
    {
        await using var host = await WebHost.StartAsync();

        var problem = await host.GetAsync(path, 400);

        Assert.Equal(field, Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Commands_ThatAreTooLong_AreRefused()
    {
        await using var host = await WebHost.StartAsync();
        var body = $$"""{ "id": "Q-1", "title": "{{new string('x', 300_000)}}" }""";

        var told = await host.PostAsync("operations", body, 413);
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "operations") { Content = new StreamContent(new NotSeekable(Encoding.UTF8.GetBytes(body))) };
        chunked.Content.Headers.ContentType = new("application/json");
        using var response = await host.Client.SendAsync(chunked);

        Assert.Equal("urn:followupkit:problem:too_large", (string?)told["type"]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private sealed class OnlyWithdrawalsAreDenied : IFollowUpAuthorizer
    {
        public Task<bool> IsAllowedAsync(Caller caller, OperationCommand command, OperationSnapshot? operation, CancellationToken cancellationToken) =>
            Task.FromResult(command is not WithdrawOperation || operation is null);
    }
}
