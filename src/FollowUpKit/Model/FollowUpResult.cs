using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The result of a follow-up.</summary>
public sealed record FollowUpResult
{
    private FollowUpResult(ResultSnapshot snapshot)
    {
        Local = snapshot.Date + snapshot.Time;
        TimeZone = snapshot.TimeZone;
        At = snapshot.At;
        DaysLate = snapshot.DaysLate;
        Details = snapshot.Details;
        Outcome = snapshot.Outcome;
        CapturedAt = snapshot.CapturedAt;
        CapturedLate = snapshot.CapturedLate;
        CapturedBy = snapshot.CapturedBy;
    }

    /// <summary>The local date, hour and minute of the contact.</summary>
    [JsonConverter(typeof(LocalDateTimeJsonConverter))]
    public LocalDateTime Local { get; }

    /// <summary>The IANA time zone in which they are given.</summary>
    public string TimeZone { get; }

    /// <summary>The instant that they denote.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; }

    /// <summary>
    /// How many days after its due date the contact was, counted as days overdue are; zero when it was on time, and when it
    /// was late by hours only.
    /// </summary>
    public int DaysLate { get; }

    /// <summary>What happened, in the words of the person who captured it.</summary>
    public string Details { get; }

    /// <summary>The ERP's own code for the outcome, or null.</summary>
    public string? Outcome { get; }

    /// <summary>When it was entered, which may be later than <see cref="At"/>.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant CapturedAt { get; }

    /// <summary>
    /// Whether its date and time were entered later after the contact than <see cref="FollowUpRules.LateCaptureTolerance"/> at the
    /// time of the entry; on time or late is another question. A correction that keeps date and time keeps this too.
    /// </summary>
    public bool CapturedLate { get; }

    /// <summary>Who entered it.</summary>
    public string CapturedBy { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Result at {At}";

    internal static FollowUpResult From(ResultSnapshot snapshot) => new(snapshot);

    internal ResultSnapshot ToSnapshot() => new()
    {
        Date = Local.Date,
        Time = Local.TimeOfDay,
        TimeZone = TimeZone,
        At = At,
        DaysLate = DaysLate,
        Details = Details,
        Outcome = Outcome,
        CapturedAt = CapturedAt,
        CapturedLate = CapturedLate,
        CapturedBy = CapturedBy,
    };
}
