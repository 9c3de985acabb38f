using System.IO.Compression;
using FollowUpKit.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.AspNetCore.Tests;

/// <summary>Files on a real server, which refuses to be written to while a thread waits.</summary>
public class DownloadTests
{
    [Fact]
    public async Task Downloads_OnKestrel_AreWholeFiles()
    {
        await using var host = await WebHost.StartAsync(onKestrel: true);
        for (var sale = 0; sale < 600; sale++) await host.FollowUps.OpenOperationAsync(sale, each => each.WithTitle("40 sillas"));

        foreach (var (id, path) in EndpointCalls.Files)
        {
            using var response = await host.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(response.IsSuccessStatusCode, id);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            if (!path.Contains(".xlsx", StringComparison.Ordinal)) continue;
            using var book = new ZipArchive(new MemoryStream(bytes));
            Assert.Contains(book.Entries, entry => entry.FullName == "xl/workbook.xml");
        }

        var list = await host.Client.GetStringAsync("reports/sales-control.csv");
        Assert.Equal(601, list.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Downloads_ThatFailHalfWay_AreCutOff()
    {
        await using var host = await WebHost.StartAsync(services => services.AddSingleton<IOperationReader>(new FailingReader(rows: 5000)), onKestrel: true);

        var read = async () => await host.Client.GetByteArrayAsync("reports/sales-control.csv");

        await Assert.ThrowsAnyAsync<HttpRequestException>(read);
        Assert.Contains(host.Logged, line => line.Contains("StorageUnavailableException", StringComparison.Ordinal));
    }
}
