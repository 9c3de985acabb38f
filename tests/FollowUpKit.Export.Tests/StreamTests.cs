using DocumentFormat.OpenXml.Spreadsheet;

namespace FollowUpKit.Export.Tests;

/// <summary>What both formats promise about the host's stream and its rows.</summary>
public sealed class StreamTests
{
    private static readonly Func<IAsyncEnumerable<SalesControlRow>, Stream, CancellationToken, Task> Csv =
        (rows, stream, token) => ReportExport.SalesControl.WriteCsvAsync(rows, stream, Written.English, token);

    private static readonly Func<IAsyncEnumerable<SalesControlRow>, Stream, CancellationToken, Task> Xlsx =
        (rows, stream, token) => ReportExport.SalesControl.WriteXlsxAsync(rows, stream, Written.English, token);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Write_ToTheStreamOfAWebServer_WritesWithoutBlockingAndLeavesItOpen(string format)
    {
        using var stream = new HostStream();

        await Writer(format)((await Company.OpenAsync()).SalesControl().StreamAsync(), stream, default);

        Assert.True(stream.Taken.Length > 0);
        Assert.Equal((1, false), (stream.Flushes, stream.IsClosed));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Write_ManyRows_SendsThemBeforeTheLastIsRead(string format)
    {
        using var stream = new HostStream();
        var (row, sent) = ((await RowAsync()), 0L);

        await Writer(format)(EndlessAsync(row, 20_000, () => sent = stream.Taken.Length), stream, default);

        Assert.InRange(sent, 1, stream.Taken.Length - 1);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Write_CancelledBefore_WritesNothing(string format)
    {
        using var stream = new HostStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Writer(format)(EndlessAsync(null!, 1, () => { }), stream, new CancellationToken(canceled: true)));

        Assert.Equal(0, stream.Taken.Length);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Write_CancelledAmongTheRows_StopsThere(string format)
    {
        using var stream = new HostStream();
        using var cancel = new CancellationTokenSource();
        var row = await RowAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Writer(format)(EndlessAsync(row, 5, cancel.Cancel), stream, cancel.Token));

        Assert.False(stream.IsClosed);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Write_RowsThatFail_PassesTheFailureOn(string format)
    {
        using var stream = new HostStream();
        var row = await RowAsync();

        var thrown = await Assert.ThrowsAsync<TimeZoneNotFoundException>(
            () => Writer(format)(EndlessAsync(row, 5, () => throw new TimeZoneNotFoundException("gone")), stream, default));

        Assert.Equal("gone", thrown.Message);
    }

    [Fact]
    public async Task WriteCsv_NoRows_WritesTheHeader()
    {
        var csv = await Written.BytesAsync(stream => ReportExport.SalesControl.WriteCsvAsync([], stream, Written.English));

        Assert.Equal("Status", Assert.Single(Written.Cells(csv))[0]);
    }

    [Fact]
    public async Task WriteXlsx_NoRows_WritesTheHeader()
    {
        using var file = new XlsxFile(await Written.BytesAsync(stream => ReportExport.SalesControl.WriteXlsxAsync([], stream, Written.Spanish)));

        Assert.Equal(["Ventas"], file.SheetNames);
        Assert.Equal("Estatus", file.Row(0)[0]);
        Assert.Single(file.Sheet().Descendants<Row>());
    }

    [Fact]
    public async Task Write_ToAStreamThatTakesNothing_IsRefusedAtOnce() => await Assert.ThrowsAsync<ArgumentException>(
        "stream", () => ReportExport.SalesControl.WriteCsvAsync([], new MemoryStream([], writable: false)));

    private static Func<IAsyncEnumerable<SalesControlRow>, Stream, CancellationToken, Task> Writer(string format) => format == "csv" ? Csv : Xlsx;

    private static async Task<SalesControlRow> RowAsync() => (await (await Company.OpenAsync()).SalesControl().ToPageAsync(1)).Rows[0];

    private static async IAsyncEnumerable<SalesControlRow> EndlessAsync(SalesControlRow row, int count, Action beforeTheLast)
    {
        for (var i = 1; i < count; i++) yield return row;
        await Task.Yield();
        beforeTheLast();
        yield return row;
    }
}
