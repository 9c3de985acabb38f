using NodaTime.Text;

namespace FollowUpKit.ConsoleHost.Tests;

public sealed class MisuseTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    // Commands, options and what they need.
    [InlineData("bogus", "There is no command 'bogus'; --help lists them.")]
    [InlineData("lst", "There is no command 'lst'; did you mean 'list'?")]
    [InlineData("reslt 7 --details x", "There is no command 'reslt'; did you mean 'result'?")]
    [InlineData("report", "report: say which, one of without-attention, agenda,")]
    [InlineData("report agend", "There is no command 'agend'; did you mean 'agenda'?")]
    [InlineData("show", "<sale> is missing: The key of the sale.")]
    [InlineData("show 7 8", "'8' is one word too many")]
    [InlineData("list --bogus", "There is no option --bogus; --help lists them.")]
    [InlineData("list --brnch MTY", "There is no option --brnch; did you mean --branch?")]
    [InlineData("result 7", "--details is missing: What happened.")]
    [InlineData("reschedule 7 --reason x", "--due is missing: The due date")]
    // Dates and times.
    [InlineData("list --as-of someday", "--as-of: 'someday' is not a date and time such as 2026-03-05T10:05, yesterday 18:00 or fri 4pm, from 1900 to 2100.")]
    [InlineData("list --as-of yesterday", "--as-of: 'yesterday' is not a date and time")]
    [InlineData("list --from 2026-02-30", "--from: '2026-02-30' is not a date such as 2026-03-05, today, fri, +3d or +2bd, from 1900 to 2100.")]
    [InlineData("list --from 1899-12-31", "--from: '1899-12-31' is not a date")]
    [InlineData("list --from 05/03/2026", "A date with slashes must be clear, as 31/03/2026.")]
    [InlineData("list --from +9999d", "--from: '+9999d' is not a date", "2099-06-01T12:00")]
    [InlineData("list --as-of 1899-12-31T23:59", "--as-of: '1899-12-31T23:59' is not a date and time")]
    [InlineData("list --as-of 2101-01-01T00:00", "--as-of: '2101-01-01T00:00' is not a date and time")]
    [InlineData("list --as-of 9999-12-31T23:59", "--as-of: '9999-12-31T23:59' is not a date and time")]
    [InlineData("list --as-of 2026-03-05T24:00:00", "--as-of: '2026-03-05T24:00:00' is not a date and time")]
    [InlineData("list --as-of 2026-03-05T10:05Z", "--as-of: '2026-03-05T10:05Z' is not a date and time")]
    [InlineData("list --as-of -9998-01-01T00:00 --zone Asia/Tokyo", "--as-of: '-9998-01-01T00:00' is not a date and time")]
    [InlineData("explain --due 2026-03-05T24:00 --zone Etc/UTC --as-of 2026-03-05T10:00Z", "--due: '2026-03-05T24:00' is not a date")]
    [InlineData("result 7 --details x --at 2026-03-05T24:00", "--at: '2026-03-05T24:00' is not a date and time to the minute")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05:30", "--at: '2026-03-05T10:05:30' is not a date and time to the minute")]
    [InlineData("result 7 --details x --at 2026-03-05", "--at: '2026-03-05' is not a date and time to the minute")]
    [InlineData("result 7 --details x --next Call --due someday", "--due: 'someday' is not a date")]
    [InlineData("result 7 --details x --next Call --next-due someday", "--next-due: 'someday' is not a date")]
    [InlineData("explain --due 2026-03-05 --zone Etc/UTC --as-of 2026-03-05", "--as-of: '2026-03-05' is not an instant such as 2026-03-05T16:05:00Z.")]
    [InlineData("explain --due 2026-03-05 --zone Etc/UTC --as-of 2026-03-05T24:00:00Z", "--as-of: '2026-03-05T24:00:00Z' is not an instant")]
    [InlineData("explain --due 2026-03-05 --zone Etc/UTC --as-of -9998-01-01T00:00:00Z", "--as-of: '-9998-01-01T00:00:00Z' is not an instant")]
    [InlineData("remind --digest a:b", "--digest: 'a:b' is no recipient such as manager or owner.")]
    [InlineData("schedule 7 --subject x --due today --remind soon", "--remind: 'soon' is not a date and time such as")]
    [InlineData("list --from 2026-03-02 --to 2026-03-01", "--from must not be later than --to.")]
    [InlineData("list --zone Mars/Base", "--zone: 'Mars/Base' is not the id of an IANA time zone")]
    [InlineData("list --zone localtime", "--zone: 'localtime' is not the id of an IANA time zone")]
    [InlineData("list --zone Z", "--zone: 'Z' is not the id of an IANA time zone")]
    // Numbers and choices.
    [InlineData("list --limit 0", "--limit: '0' is not a number from 1 to 500.")]
    [InlineData("list --limit 501", "--limit: '501' is not a number from 1 to 500.")]
    [InlineData("list --limit many", "--limit: 'many' is not a number from 1 to 500.")]
    [InlineData("list --status late", "--status: 'late' is none of InProgress, Overdue, Concluded.")]
    [InlineData("list --format xml", "--format: 'xml' is none of table, json, chart, csv, xlsx.")]
    [InlineData("list --language fr", "--language: 'fr' is none of en, es.")]
    [InlineData("report agenda --group-by days-overdue", "--group-by: 'days-overdue' is none of branch, agent, customer, kind.")]
    [InlineData("cancel 7 --reason x --follow-up 0", "--follow-up: '0' is not a number from 1")]
    // What goes together.
    [InlineData("import --operations none.csv --follow-ups follow-ups.csv", "There is no file none.csv.")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05 --next y", "--next-due is missing: Follow-up to schedule: when it is due")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05 --conclusion-outcome won", "--conclusion-outcome makes no sense without --conclude.")]
    [InlineData("result 7 --details x --at 2026-03-05T10:05 --conclude --next y --due 2026-03-06", "to a next step or to the conclusion, not to both")]
    [InlineData("conclude 7 --result-at 2026-03-05T10:05", "--result-details is missing: The details of that result.")]
    public async Task Host_Misused_SaysWhatIsWrongAndExitsWithOne(string command, string expected, string now = "2026-03-10T15:00")
    {
        folder.Now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(now).Value.InUtc().ToInstant();

        var run = await folder.RunAsync(command.Split(' '));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.AsSpan().Count('\n'));
    }

    [Theory]
    [InlineData("bogus", "No existe el comando 'bogus'; --help los muestra.")]
    [InlineData("lst", "No existe el comando 'lst'; ¿quiso decir 'list'?")]
    [InlineData("list --brnch MTY", "No existe la opción --brnch; ¿quiso decir --branch?")]
    [InlineData("show 7 8", "'8' sobra; ponga entre comillas un texto de varias palabras.")]
    [InlineData("report", "report: indique cuál: without-attention, agenda,")]
    [InlineData("result 7", "Falta --details: Qué pasó.")]
    [InlineData("list --as-of ayer", "--as-of: 'ayer' no es una fecha y hora como 05/03/2026 10:05, ayer 18:00 o vie 16:00, de 1900 a 2100.")]
    [InlineData("list --from 31/02/2026", "--from: '31/02/2026' no es una fecha como 05/03/2026, hoy, vie, +3d o +2dh, de 1900 a 2100.")]
    [InlineData("list --zone Mars/Base", "no es el identificador de una zona horaria IANA")]
    [InlineData("list --format xml", "--format: 'xml' no es ninguno de table, json, chart, csv, xlsx.")]
    [InlineData("list --from 2026-03-02 --to 2026-03-01", "--from no debe ser posterior a --to.")]
    [InlineData("import --operations none.csv --follow-ups follow-ups.csv", "No existe el archivo none.csv.")]
    [InlineData("list --format csv --output none/list.csv", "No se puede escribir el archivo none/list.csv: su carpeta no existe.", 5)]
    public async Task Host_MisusedInSpanish_SaysWhatIsWrongInSpanish(string command, string expected, int exitCode = 1)
    {
        var run = await folder.RunAsync([.. command.Split(' '), "--language", "es"]);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WithoutNeededColumns_NamesThemAndWhatWasFound()
    {
        var file = folder.Write("other.csv", "a,b,c", "1,2,3");

        var run = await folder.RunAsync("import", "--operations", file, "--follow-ups", folder.Write("follow-ups.csv", "a"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("operation_id, opened_at", run.Error, StringComparison.Ordinal);
        Assert.Contains("CSV, separator ,, utf-8, with the columns: a, b, c", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("open 7 --title", "en", "--title: must have at most 100 characters.")]
    [InlineData("open 7 --title", "es", "--title: debe tener como máximo 100 caracteres.")]
    [InlineData("open 7 --customer", "es", "--customer: debe tener como máximo 128 caracteres.")]
    [InlineData("list --containing", "es", "--containing: debe tener como máximo 100 caracteres.")]
    [InlineData("list --branch", "es", "--branch: debe tener como máximo 128 caracteres.")]
    [InlineData("show", "es", "<sale>: debe tener como máximo 128 caracteres.")]
    [InlineData("history", "es", "<sale>: debe tener como máximo 128 caracteres.")]
    [InlineData("cancel 7 --command-id 1 --reason", "es", "--reason: debe tener como máximo 500 caracteres.")]
    [InlineData("open 7 --due hoy --first", "es", "--first-subject: debe tener como máximo 100 caracteres.")]
    public async Task Host_GivenATextThatIsTooLong_SaysOfWhichOption(string command, string language, string expected)
    {
        var run = await folder.RunAsync([.. command.Split(' '), new string('x', 501), "--language", language]);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.EndsWith(expected, run.Error.Trim(), StringComparison.Ordinal);
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
