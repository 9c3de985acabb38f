namespace FollowUpKit.ConsoleHost.Tests;

public sealed class MisuseTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("bogus", "Unrecognized command or argument 'bogus'.")]
    [InlineData("report", "Required command was not provided.")]
    [InlineData("show", "Required argument 'operation' missing")]
    [InlineData("list --as-of yesterday", "--as-of: 'yesterday' is not a local date and time such as 2026-03-05T10:05, from 1900-01-01 to 2100-12-31.")]
    [InlineData("list --zone Mars/Base", "--zone: 'Mars/Base' is not the id of an IANA time zone")]
    [InlineData("list --from 2026-02-30", "--from: '2026-02-30' is not a date such as 2026-03-05, from 1900-01-01 to 2100-12-31.")]
    [InlineData("list --from 1899-12-31", "--from: '1899-12-31' is not a date such as 2026-03-05, from 1900-01-01 to 2100-12-31.")]
    [InlineData("list --as-of 1899-12-31T23:59", "--as-of: '1899-12-31T23:59' is not a local date and time")]
    [InlineData("list --as-of 2101-01-01T00:00", "--as-of: '2101-01-01T00:00' is not a local date and time")]
    [InlineData("list --as-of 9999-12-31T23:59", "--as-of: '9999-12-31T23:59' is not a local date and time")]
    [InlineData("explain --due-date 2026-03-05 --zone Etc/UTC --as-of 2026-03-05T24:00:00Z", "--as-of: '2026-03-05T24:00:00Z' is not an instant")]
    [InlineData("list --as-of 2026-03-05T24:00:00", "--as-of: '2026-03-05T24:00:00' is not a local date and time")]
    [InlineData("list --as-of 2026-03-05T10:05Z", "--as-of: '2026-03-05T10:05Z' is not a local date and time")]
    [InlineData("explain --due-date 2026-03-05 --due-time 24:00 --zone Etc/UTC --as-of 2026-03-05T10:00Z", "--due-time: '24:00' is not a time")]
    [InlineData("list --zone localtime", "--zone: 'localtime' is not the id of an IANA time zone")]
    [InlineData("list --zone Z", "--zone: 'Z' is not the id of an IANA time zone")]
    [InlineData("result 7 --details x --at 2026-03-05T24:00", "--at: '2026-03-05T24:00' is not a local date and time")]
    [InlineData("list --as-of -9998-01-01T00:00 --zone Asia/Tokyo", "--as-of: '-9998-01-01T00:00' is not a local date and time")]
    [InlineData("explain --due-date 2026-03-05 --zone Etc/UTC --as-of -9998-01-01T00:00:00Z", "--as-of: '-9998-01-01T00:00:00Z' is not an instant")]
    [InlineData("list --from 2026-03-02 --to 2026-03-01", "--from must not be later than --to.")]
    [InlineData("list --limit 0", "--limit: '0' is not a number from 1 to 500.")]
    [InlineData("list --limit 501", "--limit: '501' is not a number from 1 to 500.")]
    [InlineData("list --limit many", "--limit: 'many' is not a number from 1 to 500.")]
    [InlineData("list --status late", "--status: 'late' is none of InProgress, Overdue, Concluded.")]
    [InlineData("list --format xml", "'xml' not recognized")]
    [InlineData("list --language fr", "'fr' not recognized")]
    [InlineData("list --bogus", "Unrecognized command or argument '--bogus'.")]
    [InlineData("import --operations none.csv --follow-ups none.csv", "There is no file none.csv.")]
    [InlineData("explain --due-date 2026-03-05 --zone Etc/UTC", "Option '--as-of' is required.")]
    [InlineData("explain --due-date 2026-03-05 --zone Etc/UTC --as-of 2026-03-05", "--as-of: '2026-03-05' is not an instant such as 2026-03-05T16:05:00Z.")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05:30", "--at: '2026-03-05T10:05:30' is not a local date and time")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05 --next-subject y", "--next-subject and --next-due-date go together")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05 --conclusion-outcome won", "--conclusion-outcome makes no sense without --conclude.")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05 --conclude --next-subject y --next-due-date 2026-03-06", "to a next step or to the conclusion, not to both")]
    [InlineData("conclude 7 --result-details x", "--result-details makes no sense without --result-at.")]
    [InlineData("cancel 7 --reason x --follow-up 0", "--follow-up: '0' is not a number from 1")]
    public async Task Host_Misused_SaysWhatIsWrongAndExitsWithOne(string command, string expected)
    {
        var run = await folder.RunAsync(command.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bogus", "Comando o argumento no reconocido 'bogus'.")]
    [InlineData("list --as-of ayer", "--as-of: 'ayer' no es una fecha y hora local como 2026-03-05T10:05, de 1900-01-01 a 2100-12-31.")]
    [InlineData("list --zone Mars/Base", "no es el identificador de una zona horaria IANA")]
    [InlineData("import --operations none.csv --follow-ups none.csv", "No existe el archivo none.csv.")]
    public async Task Host_MisusedInSpanish_SaysWhatIsWrongInSpanish(string command, string expected)
    {
        var run = await folder.RunAsync([.. command.Split(' '), "--language", "es"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfOtherColumns_NamesTheRightOnes()
    {
        var file = folder.Write("other.csv", "a,b,c", "1,2,3");

        var run = await folder.RunAsync("import", "--operations", file, "--follow-ups", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("operation_id,title,customer,branch,agent", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WithTextThatTheLibraryRefuses_IsMisuse()
    {
        var run = await folder.RunAsync("open", "7", "--title", new string('x', 101));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("title must", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "en", "--db: '' is not the path of a file.")]
    [InlineData(" ", "en", "--db: ' ' is not the path of a file.")]
    [InlineData(":memory:", "es", "--db: ':memory:' no es la ruta de un archivo.")]
    public async Task List_WithDbThatIsNoFile_IsMisuse(string file, string language, string expected)
    {
        var run = await folder.RunBareAsync("list", "--db", file, "--language", language);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("report without-attention")]
    public async Task Host_AskedForPeriodThatEndsBeforeItBegins_CreatesNoFile(string command)
    {
        var run = await folder.RunAsync([.. command.Split(' '), "--from", "2026-03-02", "--to", "2026-03-01"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(folder.Files);
    }

    [Fact]
    public async Task List_OnFileThatIsNoDatabase_IsAStorageFailure()
    {
        var file = folder.Write("text.db", new string('x', 5000));

        var run = await folder.RunBareAsync("list", "--db", file);

        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("The storage failed: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_InFolderThatIsMissing_IsAStorageFailure()
    {
        var run = await folder.StartAsync("list", "--db", "missing/sales.db");

        Assert.Equal((4, ""), (run.ExitCode, run.Output));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_AsProcessWithoutDb_CreatesTheDefaultFile()
    {
        var run = await folder.StartAsync("list", "--format", "json");

        Assert.Equal((0, 0), (run.ExitCode, run.Json.GetProperty("total").GetInt64()));
        Assert.Equal(["followups.db"], folder.Files);
    }
}
