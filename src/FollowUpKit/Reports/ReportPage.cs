using System.Text.Json.Serialization;
using NodaTime;

namespace FollowUpKit;

/// <summary>A page of a report or list.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
public sealed class ReportPage<T>
{
    internal ReportPage(Instant asOf, IReadOnlyList<T> rows, string? nextCursor)
    {
        AsOf = asOf;
        Rows = rows;
        NextCursor = nextCursor;
    }

    /// <summary>The instant that the rows are computed for. Pages by cursor keep that of the first page.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant AsOf { get; }

    /// <summary>The rows, in order.</summary>
    public IReadOnlyList<T> Rows { get; }

    /// <summary>
    /// The cursor of the next page, for the same query of the same tenant; null when this is the last page. Opaque: its form
    /// may change with any release.
    /// </summary>
    public string? NextCursor { get; }
}
