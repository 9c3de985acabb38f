using System.CommandLine;
using System.CommandLine.Parsing;
using FollowUpKit.Storage;
using NodaTime;

namespace FollowUpKit.ConsoleHost;

/// <summary>What all commands share: the screen, the clock, the settings, and the file that <c>--db</c> names.</summary>
internal sealed class Session
{
    private readonly IClock? clock;
    private readonly Settings settings;
    private readonly Lazy<DateTimeZone> zone;

    public Session(Screen screen, IClock? clock, Settings settings)
    {
        (Screen, this.clock, this.settings) = (screen, clock, settings);
        zone = new(() => settings.Zone is null ? TellZoneOfTheMachine() : QuietZone);
        Database = DatabaseOption();
    }

    /// <summary>The one tenant of the file.</summary>
    public const string Tenant = "default";

    public Screen Screen { get; }

    public Option<string?> Database { get; }

#pragma warning disable RS0030 // A program brings the clock that its library asks for.
    public Instant Now => (clock ?? SystemClock.Instance).GetCurrentInstant();
#pragma warning restore RS0030

    /// <summary>The zone of the person at the keyboard; where none is set, that of the machine, which is said.</summary>
    public DateTimeZone Zone => zone.Value;

    public string User => settings.User;

    /// <summary>The zone of a new sale of a branch.</summary>
    public string ZoneOf(string? branch) => branch is not null && settings.BranchZones.TryGetValue(branch, out var own) ? own : Zone.Id;

    /// <summary>The services over the file, which is there when a command has been read, and not before.</summary>
    public SalesDatabase Connect(ParseResult parsed, string? user = null, DateTimeZone? defaultZone = null) => SalesDatabase.On(
        FileOf(parsed),
        new FixedCallerProvider(new Caller(Tenant, VisibilityScope.All, user ?? User)),
        options => Configure(options, defaultZone),
        clock,
        settings.ReadPlans());

    public string FileOf(ParseResult parsed) => parsed.GetValue(Database) ?? settings.Db;

    public bool HasFile(ParseResult parsed) => File.Exists(FileOf(parsed));

    public async Task<SalesDatabase> OpenAsync(
        ParseResult parsed, CancellationToken cancellationToken, string? user = null, DateTimeZone? defaultZone = null)
    {
        var database = Connect(parsed, user, defaultZone);
        await database.CreateAsync(cancellationToken);
        return database;
    }

    /// <summary>The services over the file to look only; over none where the file is missing, which stays so.</summary>
    public SalesDatabase ConnectForCheck(ParseResult parsed, DateTimeZone defaultZone) =>
        HasFile(parsed) ? Connect(parsed, defaultZone: defaultZone) : SalesDatabase.OfNothing(options => Configure(options, defaultZone), clock);

    /// <summary>Says how a date was understood, unless it was typed in full.</summary>
    public void Echo(string option, When when, LocalDate date)
    {
        if (when.IsExact) return;
        var understood = when.Time is { } time ? (date + time).ForPeople() : date.ForPeople();
        Screen.ErrorOutput.WriteLine(Words.Fill("Understood", ("option", option), ("text", when.Text), ("day", date.DayOfWeek.ForPeople()), ("date", understood)));
    }

    private void Configure(FollowUpKitOptions options, DateTimeZone? defaultZone)
    {
        if (settings.ReadTimeZoneRules() is { } rules) options.TimeZoneProvider = rules;
        options.DefaultTimeZone = (defaultZone ?? QuietZone).Id;
        foreach (var branch in settings.BranchZones) options.BranchTimeZones[branch.Key] = branch.Value;
        foreach (var outcome in settings.WonOutcomes) options.WonOutcomes.Add(outcome);
    }

    /// <summary>The same without a word about it.</summary>
    public DateTimeZone QuietZone =>
        LocalCalendar.Default.FindTimeZone(StoredIdOf(settings.Zone) ?? DateTimeZoneProviders.Tzdb.GetSystemDefault().Id) ?? DateTimeZone.Utc;

    private static string? StoredIdOf(string? zone) => zone is null ? null : LocalCalendar.Default.FindTimeZoneId(zone);

    private DateTimeZone TellZoneOfTheMachine()
    {
        Screen.ErrorOutput.WriteLine(Words.Fill("Settings_machine_zone", ("zone", QuietZone.Id), ("file", Settings.FileName)));
        return QuietZone;
    }

    private Option<string?> DatabaseOption() => new("--db")
    {
        Description = Words.Fill("Help_db", ("default", settings.Db)),
        HelpName = "file",
        Recursive = true,
        Validators = { CheckFile },
    };

    /// <summary>What SQLite would keep in memory, and forget between two connections, is refused.</summary>
    private static void CheckFile(OptionResult database)
    {
        var file = database.Tokens is [var token] ? token.Value : null;
        if (file is not null && (string.IsNullOrWhiteSpace(file) || file == ":memory:"))
            database.AddError(Words.Fill("Misuse_db", ("option", "--db"), ("value", file)));
    }
}
