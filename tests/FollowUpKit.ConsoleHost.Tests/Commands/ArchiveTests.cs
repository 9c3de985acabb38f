namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>Everything into a folder, and back into another database.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Restore_OfAnExport_GivesTheSameHistoryAndChangesNothingTheSecondTime()
    {
        await folder.RunAsync("open", "4711", "--branch", "MTY", "--agent", "ana", "--first", "Llamar", "--due", "2026-03-12");
        await folder.RunAsync("open", "4712", "--zone", "America/Monterrey");
        await folder.RunAsync("withdraw", "4712", "--reason", "Duplicada");
        var export = await folder.RunAsync("export", folder.PathOf("all"), "--format", "json");
        var history = await folder.RunAsync("history", "4711", "--format", "json");

        var restore = await folder.RunBareAsync("restore", folder.PathOf("all"), "--db", folder.PathOf("other.db"));
        var again = await folder.RunBareAsync("restore", folder.PathOf("all"), "--db", folder.PathOf("other.db"), "--format", "json");

        Assert.Equal((2, 1, 1), (export.Json.GetProperty("operations").GetInt32(), export.Json.GetProperty("withdrawn").GetInt32(), export.Json.GetProperty("followUps").GetInt32()));
        Assert.Equal((0, "2 sales restored, 0 brought up to date, 0 were here before, 0 refused."), (restore.ExitCode, restore.Words));
        Assert.Equal((0, 2), (again.Json.GetProperty("imported").GetInt32(), again.Json.GetProperty("unchanged").GetInt32()));
        Assert.Equal(history.Output, (await folder.RunBareAsync("history", "4711", "--format", "json", "--db", folder.PathOf("other.db"))).Output);
    }

    [Fact]
    public async Task Restore_SaleThatIsHereOtherwise_IsToldAndAnswered3()
    {
        await folder.RunAsync("open", "4711", "--title", "there");
        await folder.RunAsync("export", folder.PathOf("all"));
        await folder.RunBareAsync("open", "4711", "--title", "here", "--db", folder.PathOf("other.db"));

        var restore = await folder.RunBareAsync("restore", folder.PathOf("all"), "--db", folder.PathOf("other.db"));

        Assert.Equal(3, restore.ExitCode);
        Assert.Contains("Line 1: operation '4711' is here already with another history", restore.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_FolderWithoutAnExport_IsMisuseAndMakesNoDatabase()
    {
        var before = folder.Files.ToList();

        var restore = await folder.RunAsync("restore", folder.PathOf("none"));

        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("history.jsonl", restore.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public async Task Export_IntoAFile_IsAFileThatCannotBeWritten()
    {
        var run = await folder.RunAsync("export", folder.Write("all", "text"));

        Assert.Equal(5, run.ExitCode);
    }
}
