using System.Text.RegularExpressions;
using FollowUpKit.Tests.Diagnostics;

namespace FollowUpKit.Storage.Tests;

/// <summary>Logs, spans and metrics of everything that the library does, searched for texts of the host.</summary>
[Collection(SharedServer.Name)]
public sealed class CanaryTellingTests : IAsyncLifetime, IDisposable
{
    /// <summary>Upgrades of tables are told too, by two numbers; there is one version of them yet.</summary>
    private const int SchemaUpgraded = 302;

    private readonly Listening _listening = new();
    private string[] _spans = [];
    private string[] _measurements = [];

    public async Task InitializeAsync()
    {
        using var recorder = new TelemetryRecorder();
        using var telling = new CanaryTelling(_listening.Loggers);
        await telling.RunAsync();
        _spans = [.. recorder.SpanTexts];
        _measurements = [.. recorder.Measurements];
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _listening.Dispose();

    [Fact]
    public void Everything_ThatIsEmitted_HasNoTextOfTheHost() => Assert.DoesNotContain(_listening.Heard, heard => Canary.In(heard).Count > 0);

    [Fact]
    public void Everything_ThatCanBeEmitted_Was()
    {
        Assert.Equal([.. Enumerable.Range(101, 8), .. Enumerable.Range(201, 3), .. Enumerable.Range(301, 4).Except([SchemaUpgraded])], _listening.EventIds.Distinct().Order());
        Assert.Equal(
            [
                "followupkit.command.duration", "followupkit.command.retries", "followupkit.import.duration", "followupkit.import.rows",
                "followupkit.report.duration", "followupkit.store.retries",
            ],
            _measurements.Select(measurement => measurement.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["accepted", "cancelled", "conflict", "error", "imported", "refused", "repeated"], Values("followupkit.outcome"));
        Assert.Equal(["busy", "lost_connection"], Values("followupkit.store.retry.reason"));
        Assert.Equal(
            typeof(OperationCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OperationCommand)) && !type.IsAbstract).Select(type => type.Name).Order(StringComparer.Ordinal),
            Values("followupkit.command"));
        Assert.Equal(
            typeof(FollowUpReports).GetMethods().Where(method => method.DeclaringType == typeof(FollowUpReports))
                .Select(method => Regex.Replace(method.Name, "Get|Async", "")).Order(StringComparer.Ordinal),
            Values("followupkit.report"));
        Assert.Equal(["execute", "import", "read"], _spans.Select(span => span.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    private IEnumerable<string> Values(string attribute) => _measurements
        .SelectMany(measurement => measurement.Split(' ')).Where(part => part.StartsWith(attribute + "=", StringComparison.Ordinal))
        .Select(part => part.Split('=')[1]).Distinct().Order(StringComparer.Ordinal);
}
