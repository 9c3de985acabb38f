using NodaTime;

namespace FollowUpKit.Storage;

/// <summary>What a row of an operation shows of its last result.</summary>
public sealed record LastResultRow
{
    /// <summary>The local date of the contact.</summary>
    public LocalDate Date { get; set; }

    /// <summary>The local hour and minute of the contact.</summary>
    public LocalTime Time { get; set; }

    /// <summary>The IANA time zone in which date and time are given.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>What happened, in the words of the person who captured it.</summary>
    public string Details { get; set; } = "";

    /// <summary>The ERP's own code for the outcome, or null.</summary>
    public string? Outcome { get; set; }

    internal static LastResultRow From(ResultSnapshot result) => new()
    {
        Date = result.Date,
        Time = result.Time,
        TimeZone = result.TimeZone,
        Details = result.Details,
        Outcome = result.Outcome,
    };
}
