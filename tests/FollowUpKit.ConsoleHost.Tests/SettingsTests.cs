namespace FollowUpKit.ConsoleHost.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Settings_OfTheFile_MakeACommandShort()
    {
        folder.Write(
            "followups.json",
            """{ "db": "ventas.db", "language": "es", "user": "ana", "zone": "America/Mexico_City", "branchZones": { "TIJ": "America/Tijuana" } }""");

        var open = await StartAsync("open", "7", "--branch", "TIJ", "--first", "Llamar", "--due", "hoy 23:00");
        var history = await StartAsync("history", "7", "--format", "json");

        Assert.Contains("La venta 7 está abierta.", open.Words, StringComparison.Ordinal);
        Assert.Contains("(America/Tijuana)", open.Words, StringComparison.Ordinal);
        Assert.Equal("ana", history.Json.GetProperty("commands")[0].GetProperty("by").GetString());
        Assert.Equal(["followups.json", "ventas.db"], folder.Files);
    }

    [Fact]
    public void Read_EnvironmentAndFile_TheEnvironmentWins()
    {
        folder.Write("followups.json", """{ "db": "a.db", "user": "ana" }""");

        var settings = Settings.Read(folder.Path, name => name == "FOLLOWUPKIT_USER" ? "luis" : null);

        Assert.Equal(("a.db", "luis", "en", null), (settings.Db, settings.User, settings.Language, settings.Zone));
    }

    [Theory]
    [InlineData("""{ "zone": "Mars/Base" }""", "followups.json: zone: 'Mars/Base' is not the id of an IANA time zone")]
    [InlineData("""{ "branchZones": { "TIJ": "Tijuana" } }""", "followups.json: zone: 'Tijuana' is not the id of an IANA time zone")]
    [InlineData("""{ "language": "fr" }""", "followups.json: language: 'fr' is none of en, es.")]
    [InlineData("""{ "colour": "red" }""", "followups.json is not as it should be: ")]
    [InlineData("{", "followups.json is not as it should be: ")]
    public async Task Settings_NotAsTheyShouldBe_AreMisuse(string text, string expected)
    {
        folder.Write("followups.json", text);
        folder.Settings = () => Settings.Read(folder.Path, _ => null);

        var run = await folder.RunAsync("list");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(["followups.json"], folder.Files);
    }

    [Fact]
    public async Task Zone_NotSet_IsThatOfTheMachineAndSaysSo()
    {
        folder.Settings = () => new Settings { Language = "es" };

        var run = await folder.RunAsync("list");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^Zona horaria: [A-Za-z_/]+, la de este equipo; para elegir otra, indique zone en followups.json o FOLLOWUPKIT_ZONE.\\s*$", run.Error);
    }

    [Fact]
    public async Task Zone_Given_SaysNothing()
    {
        folder.Settings = () => new Settings();

        var run = await folder.RunAsync("list", "--zone", "America/Monterrey");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    private Task<Run> StartAsync(params string[] args) => folder.StartAsync(args);
}
