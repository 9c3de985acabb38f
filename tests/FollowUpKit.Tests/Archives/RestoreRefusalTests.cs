using FollowUpKit.Import;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Archives;

/// <summary>Lines of the file of histories that are damaged, of a later version, or of what is here otherwise.</summary>
public sealed class RestoreRefusalTests : IDisposable
{
    private const string Opened = """{"version":1,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"OpenOperation","changes":[{"kind":"opened","data":{"time_zone":"Etc/UTC","at":"2026-03-02T15:00:00Z","by":"ana"}}]}""";

    private readonly ArchiveFolder _folder = new();
    private readonly InMemoryOperationStore _store = new();

    public RestoreRefusalTests() => Directory.CreateDirectory(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Theory]

    // No line of an export.
    [InlineData("x", "Unreadable")]
    [InlineData("{}", "Unreadable")]
    [InlineData("[]", "Unreadable")]
    [InlineData("""{"operation_id":null,"commands":[]}""", "Unreadable")]
    [InlineData("""{"operation_id":7,"commands":[]}""", "Unreadable")]
    [InlineData("""{"operation_id":"S-1","commands":[],"more":1}""", "Unreadable")]
    [InlineData("""{"operation_id":"S-1","commands":[{"version":1}]}""", "Unreadable")]
    [InlineData("""{"operation_id":"S-\u0000","commands":[]}""", "Unreadable")]
    [InlineData("""{"operation_id":"S-\ud800","commands":[]}""", "Unreadable")]
    [InlineData("""{"operation_id":"S-1","commands":[{"version":1,"accepted_at":"yesterday","accepted_by":"ana","kind":"OpenOperation","changes":[]}]}""", "Unreadable")]
    [InlineData("""{"operation_id":"S-1","commands":[{"version":1,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"OpenOperation","fingerprint":"?","changes":[]}]}""", "Unreadable")]

    // Cut off.
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}}]""", "Unreadable")]

    // Of a later version.
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}},{"version":2,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"Split","changes":[{"kind":"split","data":{}}]}]}""", "UnknownChange")]

    // What makes no operation.
    [InlineData("""{"operation_id":"S-1","commands":[]}""", "Inconsistent")]
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}},{{{Opened}}}]}""", "Inconsistent")]
    [InlineData($$$"""{"operation_id":" ","commands":[{{{Opened}}}]}""", "Inconsistent")]
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}},{"version":3,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"DescribeOperation","changes":[]}]}""", "Inconsistent")]
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}},{"version":2,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"CaptureResult","changes":[{"kind":"result_captured","data":{"number":1}}]}]}""", "Inconsistent")]
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}},{"version":2,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"MergeOperations","changes":[{"kind":"merged","data":{"follow_ups":[{"number":2}]}}]}]}""", "Inconsistent")]
    [InlineData($$$"""{"operation_id":"S-1","commands":[{{{Opened}}},{"version":2,"accepted_at":"2026-03-02T15:00:00Z","accepted_by":"ana","kind":"ChangeOperationId","changes":[{"kind":"operation_id_changed","data":{"before":"S-1","after":"S-2"}}]}]}""", "Inconsistent")]
    public async Task RestoreAsync_BadLine_IsRefusedAndCostsNoOther(string line, string problem)
    {
        Write(line, "", $$$"""{"operation_id":"S-9","commands":[{{{Opened}}}]}""");

        var counts = await _folder.RestoreAsync(_store, "t");

        Assert.Equal((1, 0, 1), (counts.Imported, counts.Unchanged, counts.Refused));
        Assert.Contains($": {problem}, ", Assert.Single(_folder.Refusals), StringComparison.Ordinal);
        Assert.StartsWith("1 ", _folder.Refusals[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreAsync_BytesThatAreNoText_AreRefused()
    {
        File.WriteAllBytes(_folder.PathOf(TenantArchive.HistoryFile), [.. """{"operation_id":"S-"""u8, 0xFF, .. "\",\"commands\":[]}"u8]);

        Assert.Equal(1, (await _folder.RestoreAsync(_store, "t")).Refused);
        Assert.Contains("Unreadable", _folder.Refusals[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreAsync_MarkAndLineEndsOfAnEditor_AreNoFault()
    {
        File.WriteAllText(_folder.PathOf(TenantArchive.HistoryFile), $$$"""{"operation_id":"S-1","commands":[{{{Opened}}}]}""" + "\r\n\r\n", System.Text.Encoding.UTF8);

        Assert.Equal(1, (await _folder.RestoreAsync(_store, "t")).Imported);
    }

    [Fact]
    public async Task RestoreAsync_OperationThatIsHereOtherwise_IsRefusedAndStaysAsItIs()
    {
        await Open("S-1", "here");
        var before = await FollowUps.GetHistoryAsync("S-1");
        Write($$$"""{"operation_id":"S-1","commands":[{{{Opened}}}]}""", $$$"""{"operation_id":"S-2","commands":[{{{Opened}}}]}""");

        var counts = await _folder.RestoreAsync(_store, "default");

        Assert.Equal((1, 0, 1), (counts.Imported, counts.Unchanged, counts.Refused));
        Assert.Equal("1 S-1: HistoryDiffers, operation 'S-1' is here already with another history", Assert.Single(_folder.Refusals));
        Assert.Equal(Stores.Exactly.Text(before), Stores.Exactly.Text(await FollowUps.GetHistoryAsync("S-1")));
    }

    [Fact]
    public async Task RestoreAsync_OperationThatWentOnHere_IsUnchangedAndOneThatWentOnThereIsBroughtUpToDate()
    {
        await Open("S-1", "first");
        await _folder.ExportAsync(_store, "default");
        var older = File.ReadAllText(_folder.PathOf(TenantArchive.HistoryFile));
        await FollowUps.DescribeOperationAsync("S-1", sale => sale.WithTitle("second"));

        Assert.Equal(1, (await _folder.RestoreAsync(_store, "default")).Unchanged);
        Assert.Equal("second", (await FollowUps.FindAsync("S-1"))!.Title);

        await _folder.ExportAsync(_store, "default");
        var other = new InMemoryOperationStore();
        File.WriteAllText(_folder.PathOf("newer"), File.ReadAllText(_folder.PathOf(TenantArchive.HistoryFile)));
        File.WriteAllText(_folder.PathOf(TenantArchive.HistoryFile), older);
        await _folder.RestoreAsync(other, "default");
        File.WriteAllText(_folder.PathOf(TenantArchive.HistoryFile), File.ReadAllText(_folder.PathOf("newer")));

        Assert.Equal(1, (await _folder.RestoreAsync(other, "default")).Updated);
        Assert.Equal(1, (await _folder.RestoreAsync(other, "default")).Unchanged);
        Assert.Equal(
            Stores.Exactly.Text(await FollowUps.GetHistoryAsync("S-1")),
            Stores.Exactly.Text(await other.ReadHistoryAsync(new Storage.OperationKey("default", "S-1"), CancellationToken.None)));
    }

    [Fact]
    public async Task RestoreAsync_OneOperationTwice_IsUnchangedTheSecondTime()
    {
        Write($$$"""{"operation_id":"S-1","commands":[{{{Opened}}}]}""", $$$"""{"operation_id":"S-1","commands":[{{{Opened}}}]}""");

        var counts = await _folder.RestoreAsync(_store, "t");

        Assert.Equal((1, 1, 0), (counts.Imported, counts.Unchanged, counts.Refused));
    }

    [Theory]
    [InlineData("en", "the line is damaged, or no line of an export: ")]
    [InlineData("es-MX", "el renglón está dañado o no es de una exportación: ")]
    public async Task GetReason_Language_IsThatOfTheReader(string culture, string beginning)
    {
        Write("x");
        string? reason = null;

        await ArchiveFolder.Of(_store, "t").RestoreAsync(_folder.Path, operation => reason = operation.GetReason(System.Globalization.CultureInfo.GetCultureInfo(culture)));

        Assert.StartsWith(beginning, reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RestoreAsync_NoExport_NamesTheFile()
    {
        Assert.False(TenantArchive.Exists(_folder.Path));
        var refused = await Assert.ThrowsAsync<TableFileException>(() => _folder.RestoreAsync(_store, "t"));

        Assert.Equal((TableFileProblem.Missing, _folder.PathOf(TenantArchive.HistoryFile)), (refused.Problem, refused.Path));
    }

    private FollowUpService FollowUps => new(_store, new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });

    private Task<CommandReceipt> Open(string id, string title) => FollowUps.OpenOperationAsync(id, sale => sale.WithTitle(title));

    private void Write(params string[] lines) => File.WriteAllText(_folder.PathOf(TenantArchive.HistoryFile), string.Join('\n', lines));
}
