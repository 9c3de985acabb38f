using System.Text.Json;
using System.Text.Json.Nodes;
using FollowUpKit.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Types of the library in endpoints of the host.</summary>
public class HostJsonTests
{
    [Fact]
    public async Task Results_WithTypesOfTheLibrary_AreTheSameJsonAsOurs()
    {
        await using var host = await WebHost.StartAsync(map: app =>
        {
            app.MapGet("/mine/indicators", async (FollowUpReports reports) => Results.Ok(await reports.GetIndicatorsAsync(["Q-1", "Q-2"])));
            app.MapGet("/mine/{id}", async (OperationId id, FollowUpService followUps) => Results.Ok(await followUps.FindAsync(id)));
            app.MapGet("/mine/{id}/history", async (OperationId id, FollowUpService followUps) => Results.Ok(await followUps.GetHistoryAsync(id)));
            app.MapGet("/mine/page", async (FollowUpReports reports) => TypedResults.Ok(await reports.SalesControl().ToPageAsync(10)));
        });
        await host.OpenAsync();

        var indicators = await host.GetAsync("/mine/indicators");
        var operation = await host.GetAsync("/mine/Q-1");
        var history = await host.GetAsync("/mine/Q-1/history");
        var page = await host.GetAsync("/mine/page");

        Assert.Equal("inProgress", (string?)indicators["Q-1"]!["status"]);
        Assert.Equal("notTracked", (string?)indicators["Q-2"]!["status"]);
        Assert.Equal("2026-03-06T18:01:00Z", (string?)indicators["Q-1"]!["nextChange"]);
        Assert.Equal("opened", (string?)history[0]!["changes"]![0]!["type"]);
        Assert.Equal("40 sillas", (string?)page["rows"]![0]!["title"]);
        var ours = (await host.GetAsync("operations/Q-1"))["operation"]!;
        Assert.True(JsonNode.DeepEquals(ours, WithoutNulls(operation)), operation.ToJsonString());
    }

    [Fact]
    public void Configure_Twice_AddsNothing()
    {
        var options = new JsonSerializerOptions().ConfigureForFollowUpKit();
        var (converters, resolvers) = (options.Converters.Count, options.TypeInfoResolverChain.Count);

        options.ConfigureForFollowUpKit();

        Assert.Equal((converters, resolvers), (options.Converters.Count, options.TypeInfoResolverChain.Count));
    }

    [Fact]
    public void Options_OfMinimalApis_CanBeConfiguredWithoutTheEndpoints()
    {
        var services = new ServiceCollection();

        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.ConfigureForFollowUpKit());

        var options = services.BuildServiceProvider().GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        Assert.Contains("\"notTracked\"", JsonSerializer.Serialize(OperationIndicator.NotTracked, options), StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeTypes_All_AreTheFamily() => Assert.Equal(
        typeof(OperationChange).GetNestedTypes().OrderBy(type => type.Name, StringComparer.Ordinal),
        ChangeTypes.Types.OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void Options_OfTheHost_NameTheProperties()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower }.ConfigureForFollowUpKit();

        var json = JsonSerializer.SerializeToNode(OperationIndicator.NotTracked, options)!;

        Assert.Equal("notTracked", (string?)json["status"]);
        Assert.Equal(0, (int)json["days_overdue"]!);
    }

    [Fact]
    public void Values_OfTheLibrary_ComeBack()
    {
        var options = new JsonSerializerOptions().ConfigureForFollowUpKit();
        var due = Due.At(new LocalDate(2026, 3, 6), 10, 30).WithTimeZone("America/Mexico_City");

        Assert.Equal(due, JsonSerializer.Deserialize<Due>(JsonSerializer.Serialize(due, options), options));
    }

    private static JsonNode? WithoutNulls(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                return new JsonObject(item.Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, WithoutNulls(pair.Value))));
            case JsonArray items:
                return new JsonArray([.. items.Select(WithoutNulls)]);
            default:
                return node?.DeepClone();
        }
    }
}
