using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace FollowUpKit.SalesControl.Tests;

public sealed class ApiTests(ErpHost host) : IClassFixture<ErpHost>
{
    [Theory]
    [InlineData("/follow-ups/elements.js")]
    [InlineData("/follow-ups/operations/1")]
    [InlineData("/follow-ups/reports/agenda")]
    public async Task Endpoint_NobodySignedIn_LeadsToTheDoor(string address)
    {
        using var answer = await host.Browser().GetAsync(address);

        Assert.Equal("/Door", answer.Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Operation_OfAnotherAgent_IsNotFound()
    {
        var id = await PendingSaleAsync("luis");

        Assert.Equal(HttpStatusCode.OK, await (await host.SignInAsync("luis")).StatusOfAsync($"/follow-ups/operations/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await host.SignInAsync("ana")).StatusOfAsync($"/follow-ups/operations/{id}"));
        using var captured = await PostAsync(await host.SignInAsync("ana"), $"operations/{id}/conclude", new { outcome = "won" });
        Assert.Equal(HttpStatusCode.NotFound, captured.StatusCode);
    }

    [Theory]
    [InlineData("karen")]
    [InlineData("ana")]
    public async Task Report_OfAPerson_HasWhatTheirListHas(string person)
    {
        var browser = await host.SignInAsync(person);

        var count = (await browser.GetFromJsonAsync<JsonObject>("/follow-ups/reports/sales-control/count"))!["count"]!.GetValue<int>();

        Assert.Equal((await ListedSale.OnAllPagesAsync(browser, "/")).Count(sale => sale.Status != FollowUpStatus.NotTracked), count);
    }

    [Fact]
    public async Task Result_Captured_ShowsInTheListOfTheErp()
    {
        var browser = await host.SignInAsync("mariana");
        var id = await PendingSaleAsync("mariana");

        using var answer = await PostAsync(browser, $"operations/{id}/conclude", new
        {
            outcome = "won",
            result = new { at = "2026-03-10T11:55", details = "Firmó la orden de compra." },
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var listed = ListedSale.On(await browser.ReadAsync($"/?text={Sale.NumberOf(id)}"));
        Assert.Equal(FollowUpStatus.Concluded, Assert.Single(listed).Status);
    }

    [Theory]
    [InlineData("operations", """{ "id": "999999" }""")]
    [InlineData("operations/{id}/transfer", """{ "agent": "ana" }""")]
    [InlineData("operations/{id}/hand-over", """{ "agent": "ana" }""")]
    [InlineData("operations/{id}/describe", """{ "title": "Another" }""")]
    [InlineData("operations/{id}/withdraw", """{ "reason": "Deleted" }""")]
    [InlineData("operations/{id}/renumber", """{ "newId": "999999" }""")]
    public async Task Command_OfWhatTheErpKeepsToo_IsNotAllowedFromABrowser(string path, string body)
    {
        var id = await PendingSaleAsync("sofia");

        using var answer = await PostAsync(await host.SignInAsync("elena"), path.Replace("{id}", $"{id}", StringComparison.Ordinal), JsonNode.Parse(body)!);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("en", "The next step must be due within three months.")]
    [InlineData("es", "El siguiente paso debe ser dentro de tres meses.")]
    public async Task Command_AgainstTheRuleOfTheErp_IsRefusedInTheLanguageOfTheBrowser(string language, string message)
    {
        var id = await PendingSaleAsync("jorge");

        using var answer = await PostAsync(await host.SignInAsync("jorge", language), $"operations/{id}/follow-ups/{await PendingNumberAsync(id)}/result", new
        {
            at = "2026-03-10T11:55",
            details = "Later",
            next = new { subject = "Much later", due = new { date = "2026-07-01" } },
        });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal((NextStepWithinThreeMonths.Code, message), ((string?)problem["code"], (string?)problem["detail"]));
    }

    [Theory]
    [InlineData("luis", HttpStatusCode.OK)]
    [InlineData("Luis Cantú", HttpStatusCode.Conflict)]
    [InlineData("roberto", HttpStatusCode.Conflict)]
    public async Task Reassign_ToSomebody_WhoMustBeASalesAgent(string agent, HttpStatusCode expected)
    {
        var id = await PendingSaleAsync("sofia");

        using var answer = await PostAsync(await host.SignInAsync("roberto"), $"operations/{id}/follow-ups/{await PendingNumberAsync(id)}/reassign", new { agent });

        Assert.Equal(expected, answer.StatusCode);
        if (expected == HttpStatusCode.Conflict)
        {
            var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
            Assert.Equal(AgentsOfTheCompany.Code, (string?)problem["code"]);
            Assert.Contains("luis (Luis Cantú)", (string?)problem["detail"], StringComparison.Ordinal);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string path, object body) =>
        browser.PostAsJsonAsync($"/follow-ups/{path}", body);

    /// <summary>A sale whose agent has its pending follow-up too.</summary>
    private Task<int> PendingSaleAsync(string agent) => host.AskAsync(async context =>
    {
        var operation = await context.FollowUpKitFollowUps()
            .Where(row => row.State == Storage.FollowUpState.Pending && row.Agent == agent)
            .Join(context.FollowUpKitOperations().Where(row => row.Agent == agent), row => row.Operation, row => row.Operation, (row, _) => row.Operation)
            .OrderBy(id => id).FirstAsync();
        return int.Parse(operation, CultureInfo.InvariantCulture);
    });

    private Task<int> PendingNumberAsync(int id) => host.AskAsync(context => context.FollowUpKitFollowUps()
        .Where(row => row.Operation == $"{id}" && row.State == Storage.FollowUpState.Pending).Select(row => row.Number).SingleAsync());
}
