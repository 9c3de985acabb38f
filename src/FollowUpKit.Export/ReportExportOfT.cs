using System.Globalization;
using Ardalis.GuardClauses;

namespace FollowUpKit.Export;

/// <summary>
/// Writes the rows of a report as they come, so that any number takes little memory. The stream is only written to, without
/// blocking, and left open at the end of what was written. When the rows, the stream or a cancellation fail, what was written
/// so far is no whole file. Safe for use by many threads.
/// </summary>
/// <typeparam name="TRow">A row of the report.</typeparam>
public sealed class ReportExport<TRow>
{
    private readonly string _name;
    private readonly IReadOnlyList<ReportColumn<TRow>> _columns;

    internal ReportExport(string name, IReadOnlyList<ReportColumn<TRow>> columns)
    {
        _name = name;
        _columns = columns;
    }

    /// <summary>
    /// Writes CSV as RFC 4180 has it, in UTF-8 with a byte order mark, by which Excel knows it. Dates and instants are ISO
    /// 8601, instants in UTC, numbers have a point, missing values are empty. A text that a spreadsheet would take for a
    /// formula gets an apostrophe in front.
    /// </summary>
    /// <param name="rows">The rows, such as a report's StreamAsync.</param>
    /// <param name="stream">Where to write.</param>
    /// <param name="culture">The language of headers and statuses, English or Spanish; null for the current UI culture.</param>
    /// <param name="cancellationToken">Cancels the reading of the rows and the writing.</param>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    public Task WriteCsvAsync(
        IAsyncEnumerable<TRow> rows, Stream stream, CultureInfo? culture = null, CancellationToken cancellationToken = default) =>
        WriteAsync(rows, stream, bytes => new(new CsvSheet(bytes, Headers(culture), culture)), cancellationToken);

    /// <inheritdoc cref="WriteCsvAsync(IAsyncEnumerable{TRow}, Stream, CultureInfo?, CancellationToken)"/>
    public Task WriteCsvAsync(
        IEnumerable<TRow> rows, Stream stream, CultureInfo? culture = null, CancellationToken cancellationToken = default) =>
        WriteCsvAsync(Guard.Against.Null(rows).AsAsync(cancellationToken), stream, culture, cancellationToken);

    /// <summary>
    /// Writes an Excel workbook (XLSX): a bold header that stays in place and filters, columns with widths, dates and numbers
    /// as such, the status in its colours. Instants are in UTC. After 1,048,576 rows it continues in another sheet.
    /// </summary>
    /// <param name="rows">The rows, such as a report's StreamAsync.</param>
    /// <param name="stream">Where to write; it need not be able to seek.</param>
    /// <param name="culture">The language of headers and statuses, English or Spanish; null for the current UI culture.</param>
    /// <param name="cancellationToken">Cancels the reading of the rows and the writing.</param>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    public Task WriteXlsxAsync(
        IAsyncEnumerable<TRow> rows, Stream stream, CultureInfo? culture = null, CancellationToken cancellationToken = default) =>
        WriteXlsxAsync(rows, stream, culture, XlsxBook.MaxRows, cancellationToken);

    /// <inheritdoc cref="WriteXlsxAsync(IAsyncEnumerable{TRow}, Stream, CultureInfo?, CancellationToken)"/>
    public Task WriteXlsxAsync(
        IEnumerable<TRow> rows, Stream stream, CultureInfo? culture = null, CancellationToken cancellationToken = default) =>
        WriteXlsxAsync(Guard.Against.Null(rows).AsAsync(cancellationToken), stream, culture, cancellationToken);

    internal Task WriteXlsxAsync(
        IAsyncEnumerable<TRow> rows, Stream stream, CultureInfo? culture, int maxRows, CancellationToken cancellationToken) =>
        WriteAsync(
            rows,
            stream,
            async bytes => await XlsxBook.CreateAsync(
                bytes, Words.Get(_name, culture), Headers(culture), maxRows, culture, cancellationToken).ConfigureAwait(false),
            cancellationToken);

    private Task WriteAsync(IAsyncEnumerable<TRow> rows, Stream stream, Func<Stream, ValueTask<ISheet>> open, CancellationToken cancellationToken)
    {
        Guard.Against.Null(rows);
        if (!Guard.Against.Null(stream).CanWrite) throw new ArgumentException("The stream cannot be written to.", nameof(stream));
        return WriteAllAsync(rows, stream, open, cancellationToken);
    }

    private async Task WriteAllAsync(IAsyncEnumerable<TRow> rows, Stream stream, Func<Stream, ValueTask<ISheet>> open, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var bytes = new WaitingBytes();
        using var sheet = await open(bytes).ConfigureAwait(false);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var column in _columns) column.Write(row, sheet);
            await sheet.EndRowAsync(cancellationToken).ConfigureAwait(false);
            if (bytes.AreMany) await bytes.MoveToAsync(stream, cancellationToken).ConfigureAwait(false);
        }

        await sheet.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await bytes.MoveToAsync(stream, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private IReadOnlyList<Header> Headers(CultureInfo? culture) =>
        [.. _columns.Select(column => new Header(Words.Get($"Column_{column.Name}", culture), column.Width))];
}
