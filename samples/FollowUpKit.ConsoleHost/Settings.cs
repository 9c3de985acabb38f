using System.Text.Json;
using NodaTime;
using NodaTime.TimeZones;
using NodaTime.Utility;

namespace FollowUpKit.ConsoleHost;

/// <summary>What need not be typed with each command: from the environment, else from followups.json in the current folder.</summary>
internal sealed class Settings
{
    public const string FileName = "followups.json";
    public const string Prefix = "FOLLOWUPKIT_";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The SQLite file.</summary>
    public string Db { get; set; } = "followups.db";

    /// <summary>en or es.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Who does what commands do.</summary>
    public string User { get; set; } = "console";

    /// <summary>The IANA time zone of the person at the keyboard, and of sales whose branch has none; null for that of the machine.</summary>
    public string? Zone { get; set; }

    /// <summary>The IANA time zone of each branch.</summary>
    public Dictionary<string, string> BranchZones { get; set; } = [];

    /// <summary>The outcomes of a conclusion that count as won.</summary>
    public string[] WonOutcomes { get; set; } = ["won"];

    /// <summary>The JSON file of plans and rules; null for none.</summary>
    public string? Plans { get; set; }

    /// <summary>A file of the IANA time zone database in the format of NodaTime; null for the rules that the program brings.</summary>
    public string? TimeZoneRules { get; set; }

    /// <summary>Reads the rules of that file; null without one.</summary>
    /// <exception cref="MisuseException">The file is missing, or not as it should be.</exception>
    public IDateTimeZoneProvider? ReadTimeZoneRules()
    {
        if (TimeZoneRules is null) return null;
        try
        {
            using var file = File.OpenRead(TimeZoneRules);
            return new DateTimeZoneCache(TzdbDateTimeZoneSource.FromStream(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidNodaDataException)
        {
            throw new MisuseException(Words.Fill("Misuse_settings", ("file", TimeZoneRules), ("message", exception.Message)));
        }
    }

    /// <summary>Reads the plans of that file.</summary>
    /// <exception cref="MisuseException">The file is missing, or not as it should be.</exception>
    public FollowUpPlans ReadPlans()
    {
        if (Plans is null) return FollowUpPlans.None;
        try
        {
            return FollowUpPlans.Parse(File.ReadAllText(Plans));
        }
        catch (Exception exception) when (exception is FollowUpJsonException or IOException or UnauthorizedAccessException)
        {
            throw new MisuseException(Words.Fill("Misuse_settings", ("file", Plans), ("message", exception.Message)));
        }
    }

    /// <summary>Reads the file where it is there, and what the environment says instead.</summary>
    /// <exception cref="MisuseException">The file or a zone is not as it should be.</exception>
    public static Settings Read(string folder, Func<string, string?> environment)
    {
        var settings = ReadFile(Path.Combine(folder, FileName));
        settings.Db = environment($"{Prefix}DB") ?? settings.Db;
        settings.Language = environment($"{Prefix}LANGUAGE") ?? settings.Language;
        settings.User = environment($"{Prefix}USER") ?? settings.User;
        settings.Zone = environment($"{Prefix}ZONE") ?? settings.Zone;
        settings.Plans = environment($"{Prefix}PLANS") ?? settings.Plans;
        settings.TimeZoneRules = environment($"{Prefix}TIME_ZONE_RULES") ?? settings.TimeZoneRules;
        Words.Speak(settings.Language == "es" ? "es" : "en");
        foreach (var zone in settings.BranchZones.Values.Append(settings.Zone)) Check(zone);
        if (settings.Language is not ("en" or "es"))
            throw new MisuseException(Words.Fill("Misuse_choice", ("option", $"{FileName}: language"), ("value", settings.Language), ("choices", "en, es")));
        return settings;
    }

    private static Settings ReadFile(string file)
    {
        if (!File.Exists(file)) return new Settings();
        try
        {
            return JsonSerializer.Deserialize<Settings>(File.ReadAllText(file), Json) ?? new Settings();
        }
        catch (JsonException exception)
        {
            throw new MisuseException(Words.Fill("Misuse_settings", ("file", FileName), ("message", exception.Message)));
        }
    }

    private static void Check(string? zone)
    {
        if (zone is not null && LocalCalendar.Default.FindTimeZoneId(zone) is null)
            throw new MisuseException(ValueOptions.NoZone($"{FileName}: zone", zone));
    }
}
