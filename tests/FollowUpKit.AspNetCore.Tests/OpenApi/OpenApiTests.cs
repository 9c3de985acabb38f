using System.Text.Encodings.Web;
using System.Text.Json;

namespace FollowUpKit.AspNetCore.Tests;

public class OpenApiTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Document_OfThePackage_IsThatOfItsEndpoints()
    {
        var made = OpenApiDocument.Make().ToJsonString(Readable) + "\n";
        var kept = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenApi", "openapi.json"));
        if (made != kept && Environment.GetEnvironmentVariable("FOLLOWUPKIT_APPROVE") is { Length: > 0 } path) File.WriteAllText(path, made);
        Assert.True(made == kept, "openapi.json is not up to date. To write it anew, run this test with FOLLOWUPKIT_APPROVE set to its path.");
    }

    [Fact]
    public void Endpoints_All_HaveNamesOfTheirOwn()
    {
        var names = WebEndpoints.All.Select(endpoint => endpoint.Id).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.True(names.Count > 80);
    }
}
