using NodaTime;

namespace FollowUpKit;

/// <summary>A query as it is asked once: by whom, as of when, and from which place on.</summary>
/// <param name="Caller">Who asks.</param>
/// <param name="Clauses">What is asked.</param>
/// <param name="Identity">A fresh hash of query and tenant.</param>
/// <param name="ReadAt">The instant at which it is asked.</param>
internal sealed record ReportQuestion(Caller Caller, ReportClauses Clauses, Func<ContentHash> Identity, Instant ReadAt)
{
    /// <summary>The instant that the answer is computed for.</summary>
    public Instant AsOf { get; private init; } = Clauses.AsOf ?? ReadAt;

    /// <summary>The place of the last row of the page before; null for the first page.</summary>
    public string[]? Place { get; private init; }

    private Dictionary<string, LocalDate> Todays { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The local date of that instant, in a time zone of the rows.</summary>
    public LocalDate TodayIn(string zone, LocalCalendar calendar)
    {
        if (!Todays.TryGetValue(zone, out var today)) Todays[zone] = today = calendar.DateOf(AsOf, zone);
        return today;
    }

    /// <summary>The question for the next page, as of the instant that the cursor carries.</summary>
    public ReportQuestion After(string cursor)
    {
        var place = Cursor.Read(Identity(), cursor, out var carried);
        return Clauses.AsOf is { } wanted && wanted != carried
            ? throw Cursor.Refused()
            : this with { AsOf = carried, Place = place, Todays = new(StringComparer.Ordinal) };
    }

    public string CursorAt(string[] place) => Cursor.Write(Identity(), AsOf, place);
}
