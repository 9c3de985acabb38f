using NodaTime;
using NodaTime.Text;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>The week lived through at the console host, in one language after the other.</summary>
public sealed class LivedWeek : IAsyncLifetime, IDisposable
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    private static readonly Dictionary<string, string> Zones = new() { ["MTY"] = "America/Monterrey", ["TIJ"] = "America/Tijuana" };

    private static readonly (string Spanish, string English)[] DateWords =
        [("mañana", "tomorrow"), ("hoy", "today"), ("ayer", "yesterday"), ("lun", "mon"), ("mié", "wed"), ("vie", "fri")];

    private readonly Dictionary<string, WorkFolder> folders = new() { ["es"] = new(), ["en"] = new() };
    private readonly Dictionary<(string Language, string Name), Run> runs = [];

    public async Task InitializeAsync()
    {
        foreach (var (language, folder) in folders)
            foreach (var step in WeekSteps.All.OrderBy(InstantOf)) await LiveAsync(language, folder, step);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        foreach (var folder in folders.Values) folder.Dispose();
    }

    internal Run Of(string language, string name) => runs[(language, name)];

    private static Instant InstantOf(Step step) => Pattern.Parse(step.At).Value.InZoneStrictly(DateTimeZoneProviders.Tzdb[Zones[step.Place]]).ToInstant();

    private async Task LiveAsync(string language, WorkFolder folder, Step step)
    {
        folder.Now = InstantOf(step);
        folder.Settings = () => new Settings { Language = language, User = step.User, Zone = Zones[step.Place], BranchZones = Zones };
        var run = await folder.RunAsync([.. step.Arguments.Select(text => language == "es" ? Path(folder, text) : English(Path(folder, text)))]);
        if (step.Name is { } name) runs[(language, name)] = run;
        else if (run.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', step.Arguments)}: {run.Error}");
    }

    private static string Path(WorkFolder folder, string text) => text.EndsWith(".xlsx", StringComparison.Ordinal) ? folder.PathOf(text) : text;

    private static string English(string text) => DateWords.FirstOrDefault(word => text == word.Spanish || text.StartsWith($"{word.Spanish} ", StringComparison.Ordinal)) is { Spanish: { } spanish, English: var english }
        ? english + text[spanish.Length..]
        : text;
}
