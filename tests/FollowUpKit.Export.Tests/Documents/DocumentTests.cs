using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.Export.Tests;

/// <summary>docs/export.md says what runs here.</summary>
public sealed class DocumentTests : IDisposable
{
    private static readonly string Root = RootAbove(AppContext.BaseDirectory);

    private readonly string folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("FILES")]
    [InlineData("ENDPOINT")]
    public void Examples_InTheDocumentation_AreTheCodeThatRunsHere(string mark) =>
        Assert.Contains(Marked(mark), File.ReadAllText(Path.Combine(Root, "docs/export.md")), StringComparison.Ordinal);

    [Fact]
    public async Task Files_AsTheDocumentationHasThem_AreWritten()
    {
        await ExportExample.WriteAsync(await Company.OpenAsync(), folder);

        Assert.Equal("4711", Written.Cells(await File.ReadAllBytesAsync(Path.Combine(folder, "without-attention.csv")))[1][2]);
        using var agents = new XlsxFile(await File.ReadAllBytesAsync(Path.Combine(folder, "agentes.xlsx")));
        Assert.Equal("Agente", agents.Row(0)[0]);
    }

    [Fact]
    public async Task Endpoint_AsTheDocumentationHasIt_GivesAWorkbook()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(await Company.OpenAsync());
        await using var app = builder.Build();
        ExportExample.Map(app);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var file = new XlsxFile(await client.GetByteArrayAsync(new Uri("/follow-ups.xlsx", UriKind.Relative)));

        Assert.Equal("4711", file.Row(1)[2]);
    }

    private static string Marked(string mark)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "tests/FollowUpKit.Export.Tests/Documents/ExportExample.cs"));
        var first = Array.FindIndex(lines, line => line.Trim() == $"// {mark}") + 1;
        var last = Array.FindLastIndex(lines, line => line.Trim() == $"// {mark}");
        return string.Join('\n', lines[first..last].Select(line => line.Length > 8 ? line[8..] : ""));
    }

    private static string RootAbove(string folder) =>
        File.Exists(Path.Combine(folder, "FollowUpKit.sln")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
