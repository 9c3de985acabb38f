using NodaTime;

namespace FollowUpKit.Hosting;

/// <summary>When digests are due, and of which zone and business days their recipients are.</summary>
internal sealed class DigestSchedule
{
    private readonly DigestOptions _digest;
    private readonly FollowUpKitOptions _options;
    private readonly string _defaultTimeZone;
    private readonly Dictionary<string, string> _ofBranch;

    public DigestSchedule(DigestOptions digest, FollowUpKitOptions options)
    {
        _digest = digest;
        _options = options;
        var calendar = new LocalCalendar(options.TimeZoneProvider);
        _defaultTimeZone = calendar.FindTimeZoneId(options.DefaultTimeZone!)!;
        _ofBranch = options.BranchTimeZones.ToDictionary(branch => branch.Key, branch => calendar.FindTimeZoneId(branch.Value)!, StringComparer.Ordinal);
    }

    /// <summary>What is due: of today, from the hour on.</summary>
    public IEnumerable<DigestRun> DueAt(Instant now) =>
        from timeZone in TimeZones
        let today = now.InZone(ZoneOf(timeZone)).Date
        from word in Words
        let run = new DigestRun(word, timeZone, today)
        where IsDue(run, now)
        select run;

    /// <summary>Whether a run is due: its hour is reached, and its day is not over.</summary>
    public bool IsDue(DigestRun run, Instant now) => now.InZone(ZoneOf(run.TimeZone)).Date == run.Date && now >= InstantOf(run.TimeZone, run.Date);

    /// <summary>The next instant at which digests become due.</summary>
    public Instant NextAfter(Instant now) => TimeZones.Min(timeZone =>
    {
        var today = now.InZone(ZoneOf(timeZone)).Date;
        return Enumerable.Range(0, 3).Select(days => InstantOf(timeZone, today.PlusDays(days))).First(instant => instant > now);
    });

    /// <summary>Whether a recipient gets a digest of a run: of its zone, and on a day of theirs.</summary>
    public bool Includes(DigestRun run, DigestRecipient recipient) =>
        TimeZoneOf(recipient.Branch) == run.TimeZone && (_digest.EveryDay || CalendarOf(recipient.Branch).IsBusinessDay(run.Date));

    private IEnumerable<string> TimeZones => _ofBranch.Values.Append(_defaultTimeZone).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Words
    {
        get
        {
            if (_digest.ToAgents) yield return EscalationStep.Agent;
            if (_digest.BranchRecipient is { } word) yield return word;
        }
    }

    private string TimeZoneOf(string? branch) => branch is not null && _ofBranch.TryGetValue(branch, out var own) ? own : _defaultTimeZone;

    private BusinessCalendar CalendarOf(string? branch) => _options.BusinessCalendars?.ForBranch(branch) ?? BusinessCalendar.MondayToFriday;

    private Instant InstantOf(string timeZone, LocalDate date) => ZoneOf(timeZone).AtLeniently(date + _digest.Time).ToInstant();

    private DateTimeZone ZoneOf(string timeZone) => _options.TimeZoneProvider[timeZone];
}
