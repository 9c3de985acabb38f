using System.Globalization;
using NodaTime;

namespace FollowUpKit;

/// <summary>
/// The options of the library, set in code or from configuration. Validated and copied when the container starts or a service is built;
/// later changes have no effect.
/// </summary>
/// <example>
/// <code>
/// services.AddFollowUpKit(options =>
/// {
///     options.DefaultTimeZone = "America/Mexico_City";
///     options.Rules.PendingLimit = 3;
/// });
/// </code>
/// </example>
public sealed class FollowUpKitOptions
{
    private const string DefaultWonOutcome = "won";

    /// <summary>
    /// The IANA time zone of operations whose command names none and whose branch has none. Required, without a default: a
    /// zone that is not the company's makes every due value wrong by hours. Ids of Windows and old ids are understood too, here and in
    /// <see cref="BranchTimeZones"/>.
    /// </summary>
    public string? DefaultTimeZone { get; set; }

    /// <summary>The IANA time zones of branches, by the ERP's key of the branch. Default: none.</summary>
    public IDictionary<string, string> BranchTimeZones { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the ERP allows.</summary>
    public FollowUpRules Rules { get; } = new();

    /// <summary>The time zones. Default: those that NodaTime brings.</summary>
    public IDateTimeZoneProvider TimeZoneProvider { get; set; } = DateTimeZoneProviders.Tzdb;

    /// <summary>The business days to count as days overdue and days late, by branch; null, the default, for all days.</summary>
    public BusinessCalendars? BusinessCalendars { get; set; }

    /// <summary>The outcomes of a conclusion that count as won, in all reports. When it is empty, the default, <c>won</c> alone counts.</summary>
    public IList<string> WonOutcomes { get; } = [];

    internal FollowUpKitSettings ToSettings()
    {
        if (Problems().FirstOrDefault() is { } problem) throw new ArgumentException(problem, "options");
        var calendar = new LocalCalendar(TimeZoneProvider, BusinessCalendars);
        return new FollowUpKitSettings(
            Rules.Copy(),
            calendar,
            calendar.FindTimeZoneId(DefaultTimeZone!)!,
            BranchTimeZones.ToDictionary(branch => branch.Key, branch => calendar.FindTimeZoneId(branch.Value)!, StringComparer.Ordinal),
            new HashSet<string>(WonOutcomes.Count == 0 ? [DefaultWonOutcome] : WonOutcomes, StringComparer.Ordinal));
    }

    /// <summary>The problems of the options: each message names the option, what was found and what to set.</summary>
    internal IEnumerable<string> Problems()
    {
        if (TimeZoneProvider is null) return [Named($"{nameof(TimeZoneProvider)} must not be null.")];
        return ZoneProblems(new LocalCalendar(TimeZoneProvider))
            .Concat(Rules.Problems().Select(problem => $"{nameof(Rules)}.{problem}"))
            .Concat(WonOutcomeProblems())
            .Select(Named);
    }

    private static string Named(string problem) => $"{nameof(FollowUpKitOptions)}.{problem}";

    private IEnumerable<string> WonOutcomeProblems() =>
        from outcome in WonOutcomes
        let problem = outcome is null ? "must not be null" : TextRule.Identifier.Problem(outcome)?.Describe(CultureInfo.InvariantCulture)
        where problem is not null
        select $"{nameof(WonOutcomes)} has a code that {problem}.";

    private IEnumerable<string> ZoneProblems(LocalCalendar calendar)
    {
        if (string.IsNullOrEmpty(DefaultTimeZone))
        {
            yield return $"{nameof(DefaultTimeZone)} is not set. Set it to the IANA time zone of the company, such as America/Mexico_City: "
                + "services.AddFollowUpKit(options => options.DefaultTimeZone = \"America/Mexico_City\").";
        }
        else if (calendar.FindTimeZoneId(DefaultTimeZone!) is null)
        {
            yield return $"{nameof(DefaultTimeZone)} {NoZone(DefaultTimeZone)}";
        }

        foreach (var branch in BranchTimeZones)
        {
            if (branch.Value is null || calendar.FindTimeZoneId(branch.Value) is null)
                yield return $"{nameof(BranchTimeZones)}[\"{branch.Key}\"] {NoZone(branch.Value)}";
        }

        string NoZone(string? found) => $"is '{found}', which is not the id of an IANA time zone such as {calendar.NearestTimeZoneId(found ?? "")}.";
    }
}
