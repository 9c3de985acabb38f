using System.Text.Json.Nodes;

namespace FollowUpKit.Packages.Tests;

/// <summary>An ERP on EF Core and ASP.NET Core, whose sales have Guids as their keys, from the packages alone.</summary>
[Collection(nameof(PackedSolution))]
public sealed class WebErpConsumerTests(PackedSolution solution)
{
    private const string Desks = "abcd0001-0001-0002-0304-05060708090a";

    private static readonly string[] List =
    [
        "Lámparas Overdue 2026-03-04 6; Escritorios Overdue 2026-03-05 5",
        "40 sillas InProgress 2026-03-16 0; Archiveros Concluded  0",
        "Mesas NotTracked  0",
        "2",
    ];

    public static TheoryData<string> EntityFrameworks => ["10.0.0", Versions.Newest("Microsoft.EntityFrameworkCore.Sqlite")];

    [Theory]
    [MemberData(nameof(EntityFrameworks))]
    public void Run_OnTheLowestAndTheNewestEntityFramework_ListsAndServesTheSales(string entityFramework)
    {
        using var consumer = new Consumer(solution.Feed);
        consumer.Copy("tests/FollowUpKit.Packages.Tests/WebErp", "*.cs");
        consumer.Build(
            [("TargetFramework", "net10.0"), ("ImplicitUsings", "enable"), ("Nullable", "enable"), ("TreatWarningsAsErrors", "true"), ("NuGetAudit", "false")],
            [
                ("FollowUpKit", Versions.Library),
                ("FollowUpKit.Storage.EntityFrameworkCore", Versions.Library),
                ("Microsoft.EntityFrameworkCore.Sqlite", $"[{entityFramework}]"),
            ],
            sdk: "Microsoft.NET.Sdk.Web");

        var lines = consumer.Run("dotnet", "out/Program.dll").TrimEnd('\n').Split('\n');

        Assert.Equal(List, lines[..^2]);
        AssertSales(JsonNode.Parse(lines[^2])!);
        AssertIndicators(JsonNode.Parse(lines[^1])!);
    }

    private static void AssertSales(JsonNode page)
    {
        Assert.Equal("2026-03-10T15:00:00Z", (string?)page["asOf"]);
        var desks = page["rows"]!.AsArray().Single(row => (string?)row!["title"] == "Escritorios")!;
        Assert.Equal((Desks, "2026-03-10T15:00:00Z"), ((string?)desks["operationId"], (string?)desks["openedAt"]));
        AssertIsOverdue(desks["indicator"]!);
    }

    private static void AssertIndicators(JsonNode indicators)
    {
        Assert.Equal([1, 2, 2, 3, 0], indicators.AsObject().Select(indicator => (int)indicator.Value!["status"]!));
        AssertIsOverdue(indicators[Desks]!);
    }

    private static void AssertIsOverdue(JsonNode indicator)
    {
        Assert.Equal(5, (int)indicator["daysOverdue"]!);
        Assert.Equal(("2026-03-05", "10:30:00", "America/Mexico_City"), ((string?)indicator["nextDue"]!["date"], (string?)indicator["nextDue"]!["time"], (string?)indicator["nextDue"]!["timeZone"]));
    }
}
