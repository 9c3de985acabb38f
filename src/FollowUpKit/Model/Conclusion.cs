using System.Text.Json.Serialization;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit;

/// <summary>The conclusion of a sale.</summary>
public sealed record Conclusion
{
    private Conclusion(ConclusionSnapshot snapshot)
    {
        At = snapshot.At;
        Date = snapshot.Date;
        By = snapshot.By;
        Outcome = snapshot.Outcome;
        FollowUpNumber = snapshot.FollowUpNumber;
    }

    /// <summary>When it was concluded.</summary>
    [JsonConverter(typeof(InstantJsonConverter))]
    public Instant At { get; }

    /// <summary>The local date of that instant in the zone of the operation.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Date { get; }

    /// <summary>Who concluded it.</summary>
    public string By { get; }

    /// <summary>Won, lost, or the ERP's own code; null when none was given.</summary>
    public string? Outcome { get; }

    /// <summary>The number of the last follow-up, through which it was concluded.</summary>
    public int FollowUpNumber { get; private init; }

    internal static Conclusion From(ConclusionSnapshot snapshot) => new(snapshot);

    internal Conclusion Renumbered(int followUpNumber) => this with { FollowUpNumber = followUpNumber };

    internal ConclusionSnapshot ToSnapshot() => new() { At = At, Date = Date, By = By, Outcome = Outcome, FollowUpNumber = FollowUpNumber };
}
