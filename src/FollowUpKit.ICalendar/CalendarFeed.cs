using Ardalis.GuardClauses;
using NodaTime;

namespace FollowUpKit.ICalendar;

/// <summary>
/// Writes follow-ups as a calendar file (iCalendar, RFC 5545) in UTF-8. Each follow-up is an event or a to-do with an id that stays the
/// same when it is moved. The whole file is built in memory, since the time zones stand before the entries; the stream is only written
/// to, without blocking, and left open. Safe for use by many threads.
/// </summary>
/// <example>
/// <code>
/// var feed = new CalendarFeed(clock, new CalendarFeedOptions { Name = "Ana" });
/// await feed.WriteAsync(reports.Agenda().Agents("ana").StreamAsync(), file);
/// </code>
/// </example>
public sealed class CalendarFeed
{
    private readonly IClock _clock;
    private readonly CalendarFeedOptions _options;
    private readonly LocalCalendar _calendar;

    /// <summary>A feed.</summary>
    /// <param name="clock">The clock, such as NodaTime's SystemClock: the DTSTAMP of the entries.</param>
    /// <param name="options">The options, validated and copied; null for the defaults.</param>
    /// <param name="calendar">The time zones; null for <see cref="LocalCalendar.Default"/>.</param>
    /// <exception cref="ArgumentException">An option is not valid; the message names it.</exception>
    public CalendarFeed(IClock clock, CalendarFeedOptions? options = null, LocalCalendar? calendar = null)
    {
        _clock = Guard.Against.Null(clock);
        _options = (options ?? new CalendarFeedOptions()).Copy();
        _calendar = calendar ?? LocalCalendar.Default;
    }

    /// <summary>
    /// Writes rows of the agenda. A row has no reminders, no details and no instant of its last change, so the file has none; a follow-up
    /// that is done or cancelled is no longer in the agenda, and so not in the file.
    /// </summary>
    /// <param name="rows">The rows, such as a report's StreamAsync.</param>
    /// <param name="stream">Where to write; it need not be able to seek.</param>
    /// <param name="cancellationToken">Cancels the reading of the rows and the writing.</param>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    public Task WriteAsync(IAsyncEnumerable<PendingFollowUpRow> rows, Stream stream, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(rows);
        return WriteRowsAsync(rows, Checked(stream), cancellationToken);
    }

    /// <summary>
    /// Writes entries, which whole operations give with reminders and details: pending follow-ups, cancelled ones with the status CANCELLED,
    /// and done ones where <see cref="CalendarFeedOptions.IncludesDone"/> is set.
    /// </summary>
    /// <param name="entries">The entries, in the order of the file, each follow-up once.</param>
    /// <param name="stream">Where to write; it need not be able to seek.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="ArgumentException">The stream cannot be written to.</exception>
    public Task WriteAsync(IEnumerable<CalendarEntry> entries, Stream stream, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(entries);
        return WriteEntriesAsync(entries, Checked(stream), cancellationToken);
    }

    private static Stream Checked(Stream stream) => Guard.Against.Null(stream).CanWrite
        ? stream
        : throw new ArgumentException("The stream cannot be written to.", nameof(stream));

    private async Task WriteRowsAsync(IAsyncEnumerable<PendingFollowUpRow> rows, Stream stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var entries = new List<CalendarEntry>();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false)) entries.Add(CalendarEntry.FromRow(row));
        await WriteEntriesAsync(entries, stream, cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteEntriesAsync(IEnumerable<CalendarEntry> entries, Stream stream, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var bytes = ContentLines.ToBytes(new CalendarBuilder(_options, _calendar, _clock.GetCurrentInstant()).Build(entries));
        await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
