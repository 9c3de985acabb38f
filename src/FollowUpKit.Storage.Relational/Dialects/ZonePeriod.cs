using NodaTime;

namespace FollowUpKit.Storage.Relational;

/// <summary>A period of due dates in one time zone.</summary>
internal sealed class ZonePeriod(int period, string timeZone, LocalDate first, LocalDate last)
{
    /// <summary>Its place among the periods that are asked for.</summary>
    public int Period => period;

    public string TimeZone => timeZone;

    /// <summary>The first date, inclusive.</summary>
    public LocalDate First => first;

    /// <summary>The last date, inclusive.</summary>
    public LocalDate Last => last;
}
