using System.Text.Json;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A history that the host has imported, copied first, since refused rows are written beside it.</summary>
public abstract class ImportedHistory : IAsyncLifetime, IDisposable
{
    private readonly WorkFolder source = new();
    private readonly WorkFolder folder = new();

    public JsonElement Expected { get; private set; }

    internal Run FirstImport { get; private set; } = null!;

    internal IEnumerable<string> Files => folder.Files;

    public async Task InitializeAsync()
    {
        var data = Find(source);
        File.Copy(data.Operations, folder.PathOf("operations.csv"));
        File.Copy(data.FollowUps, folder.PathOf("follow-ups.csv"));
        Expected = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(data.ExpectedSummary));
        FirstImport = await ImportAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        source.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    internal Task<Run> ImportAsync() => folder.RunAsync(
        "import", "--operations", folder.PathOf("operations.csv"), "--follow-ups", folder.PathOf("follow-ups.csv"), "--format", "json");

    /// <summary>Asks for the moment of the expected counts, for JSON.</summary>
    internal Task<Run> AskAsync(params string[] args) => AskPlainlyAsync([.. args, "--format", "json"]);

    /// <summary>Asks for the moment of the expected counts, for a table.</summary>
    internal Task<Run> AskPlainlyAsync(params string[] args) => folder.RunAsync(
        [.. args, "--as-of", Expected.GetProperty("asOf").GetString()!, "--zone", Expected.GetProperty("zone").GetString()!]);

    private protected abstract HistoryData Find(WorkFolder folder);
}
