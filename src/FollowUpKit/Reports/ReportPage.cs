using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit;

/// <summary>A page of a report or list.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
public sealed class ReportPage<T>
{
    internal ReportPage(ReportQuestion question, IReadOnlyList<T> rows, string? nextCursor)
    {
        AsOf = question.AsOf;
        ReadAt = question.ReadAt;
        Rows = rows;
        NextCursor = nextCursor;
    }

    /// <summary>
    /// The instant that the rows are computed for: status, days overdue, what is due today. Pages by cursor keep that of the first page. It
    /// moves the clock, not the data: a screen that shows an instant other than <see cref="ReadAt"/> should say so.
    /// </summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant AsOf { get; }

    /// <summary>The instant at which the page was read: the data are of then, whatever <see cref="AsOf"/> is; of a little earlier where they may lag.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant ReadAt { get; }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>
    /// The cursor of the next page, for the same query of the same tenant; null when this is the last page. Opaque: its form
    /// may change with any release.
    /// </summary>
    public string? NextCursor { get; }
}
