using NodaTime;

namespace FollowUpKit;

/// <summary>What a host may set. Validated and copied when the library is registered or a service is built.</summary>
public sealed class FollowUpKitOptions
{
    /// <summary>The IANA time zone of operations whose command names none and whose branch has none. Default: Etc/UTC.</summary>
    public string DefaultTimeZone { get; set; } = "Etc/UTC";

    /// <summary>The IANA time zones of branches, by the ERP's key of the branch. Default: none.</summary>
    public IDictionary<string, string> BranchTimeZones { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the ERP allows. Default: <see cref="FollowUpRules.Default"/>.</summary>
    public FollowUpRules Rules { get; set; } = FollowUpRules.Default;

    /// <summary>The time zones. Default: those that NodaTime brings.</summary>
    public IDateTimeZoneProvider TimeZoneProvider { get; set; } = DateTimeZoneProviders.Tzdb;

    /// <summary>The business days to count as days overdue and days late, by branch; null, the default, for all days.</summary>
    public BusinessCalendars? BusinessCalendars { get; set; }

    internal FollowUpKitSettings ToSettings()
    {
        if (Rules is null) throw new ArgumentException($"{nameof(FollowUpKitOptions)}.{nameof(Rules)} must not be null.");
        if (TimeZoneProvider is null) throw new ArgumentException($"{nameof(FollowUpKitOptions)}.{nameof(TimeZoneProvider)} must not be null.");
        var calendar = new LocalCalendar(TimeZoneProvider, BusinessCalendars);
        RequireZone(DefaultTimeZone, nameof(DefaultTimeZone));
        foreach (var branch in BranchTimeZones) RequireZone(branch.Value, $"{nameof(BranchTimeZones)}[\"{branch.Key}\"]");
        return new FollowUpKitSettings(
            Rules, calendar, DefaultTimeZone, new Dictionary<string, string>(BranchTimeZones, StringComparer.Ordinal));

        void RequireZone(string? zone, string option)
        {
            if (zone is null || calendar.FindTimeZone(zone) is null)
                throw new ArgumentException($"{nameof(FollowUpKitOptions)}.{option} is '{zone}', which is not the id of an IANA time zone such as America/Mexico_City.");
        }
    }
}
