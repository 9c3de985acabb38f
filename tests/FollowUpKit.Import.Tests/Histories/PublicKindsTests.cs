using System.Text;

namespace FollowUpKit.Import.Tests;

/// <summary>The kinds of files that programs export, each in by a mapping alone, in any dialect.</summary>
public sealed class PublicKindsTests : IDisposable
{
    private static readonly Dialect[] Dialects =
    [
        new(',', Dialect.Utf8WithoutMark, "\n"),
        new(';', Dialect.Windows1252, "\r\n"),
        new('\t', Encoding.Unicode, "\r\n", HasHint: true),
        new(';', Encoding.UTF8, "\r", QuotesAll: true),
    ];

    private readonly WorkFolder folder = new();
    private readonly Moving moving;

    public PublicKindsTests() => moving = new Moving(folder);

    public static TheoryData<int> AllDialects { get; } = new(Enumerable.Range(0, Dialects.Length));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(AllDialects))]
    public async Task ImportAsync_DealsWithActivities_AllIn(int dialect)
    {
        Write("deals.csv", dialect, ["Deal ID", "Deal Name", "Stage", "Created", "Closed", "Owner"],
            ["7", "Bombas", "Closed Won", "13/02/2026 09:15", "25/02/2026 17:00", "ana"],
            ["8", "Prensas", "Proposal", "14/02/2026 10:00", "30/06/2026 00:00", "luis"],
            ["9", "Válvulas", "Closed Lost", "15/02/2026 10:00", "20/02/2026 10:00", "luis"]);
        Write("activities.csv", dialect, ["Id", "Deal", "What", "Due", "Status", "Done", "Notes"],
            ["1", "8", "Llamar", "20/02/2026", "Completed", "20/02/2026 11:00", "Le pareció; alto\nel precio"],
            ["2", "7", "Visitar", "16/02/2026", "Completed", "", "Visto"],
            ["3", "8", "Cotizar", "22/06/2026", "Not Started", "", "Traer catálogo"],
            ["4", "8", "Regalo", "23/02/2026", "Deferred", "", ""],
            ["5", "77", "Suelta", "22/02/2026", "Not Started", "", ""]);

        var result = await moving.ImportAsync("""
            {
              "timeZone": "America/Monterrey", "dateFormats": ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"], "defaultTime": "09:00",
              "repairs": { "repairsDates": true, "subject": "Seguimiento", "resultDetails": "(sin texto)", "cancelledReason": "Quedó pendiente" },
              "files": [
                { "file": "deals.csv", "operation": {
                  "operation_id": "Deal ID", "title": "Deal Name", "opened_at": "Created", "concluded_at": "Closed", "agent": "Owner",
                  "state": { "column": "Stage", "values": { "Closed Won": "won", "Closed Lost": "lost", "*": "open" } } } },
                { "file": "activities.csv", "followUp": {
                  "operation_id": "Deal", "follow_up_id": "Id", "subject": "What", "due_date": "Due",
                  "result_at": { "firstOf": ["Done", "Due"] }, "result_details": "Notes",
                  "state": { "column": "Status", "values": { "Completed": "done", "Not Started": "pending", "Deferred": "ignore" } } } }
              ]
            }
            """);

        Assert.Equal(["3 0 0 0 0", "3 0 0 1 1"], result.Files.Select(Moving.Text));
        Assert.Equal("concluded 2, in progress 1, overdue 0", await moving.StatusesAsync());
        var sale = (await moving.FollowUps.FindAsync("8"))!;
        Assert.Equal("Le pareció; alto\nel precio", sale.Find(1)!.Result!.Details);
        Assert.Equal("Traer catálogo", sale.Find(2)!.Details);
        Assert.Equal("lost", (await moving.FollowUps.FindAsync("9"))!.Conclusion!.Outcome);
    }

    [Theory]
    [MemberData(nameof(AllDialects))]
    public async Task ImportAsync_ActivityLogAlone_MakesSalesOfIt(int dialect)
    {
        Write("log.csv", dialect, ["Venta", "Cliente", "Fecha", "Actividad", "Resultado"],
            ["A-1", "Aceros", "2026-03-02 10:00:30", "Llamada", "No contestó"],
            ["A-2", "Boreas", "2026-03-02 11:00:00", "Visita", "Le gustó"],
            ["A-1", "Aceros", "2026-03-01 10:00:00", "Correo", "Enviado"]);

        var result = await moving.ImportAsync("""
            {
              "files": [ { "file": "log.csv",
                "operation": { "operation_id": "Venta", "customer": "Cliente" },
                "followUp": { "scheduled_at": "Fecha", "due_date": "Fecha", "subject": "Actividad", "result_at": "Fecha", "result_details": "Resultado" } } ]
            }
            """);

        Assert.Equal("3 0 0 0 0", Moving.Text(Assert.Single(result.Files)));
        Assert.Equal((2, 3), (result.Counts.OperationsImported, result.Counts.FollowUpsImported));
        var sale = (await moving.FollowUps.FindAsync("A-1"))!;
        Assert.Equal(["Llamada", "Correo"], sale.FollowUps.Select(followUp => followUp.Subject));
        Assert.Equal("2026-03-01T10:00:00", $"{sale.OpenedAt.InZone(NodaTime.DateTimeZoneProviders.Tzdb["America/Monterrey"]).LocalDateTime:s}");
    }

    [Theory]
    [MemberData(nameof(AllDialects))]
    public async Task ImportAsync_PipelineWithDatesAlone_IsConcludedWhereItSaysSo(int dialect)
    {
        Write("pipeline.csv", dialect, ["Region", "No", "Opened", "Closed", "Result"],
            ["N", "1", "02/28/2026", "03/15/2026", "Won"],
            ["N", "2", "02/28/2026", "", "Open"],
            ["S", "1", "03/01/2026", "02/15/2026", "Lost"],
            ["S", "2", "03/01/2026", "", "Won"]);

        var result = await moving.ImportAsync("""
            {
              "dateFormats": ["MM/dd/yyyy"], "defaultTime": "09:00", "repairs": { "subject": "Follow-up", "resultDetails": "(no text)" },
              "files": [ { "file": "pipeline.csv", "operation": {
                "operation_id": ["Region", "No"], "branch": { "constant": "MTY" }, "opened_at": "Opened", "concluded_at": "Closed",
                "state": { "column": "Result", "values": { "Won": "won", "Lost": "lost", "Open": "open" } } } } ]
            }
            """);

        Assert.Equal("2 0 0 0 2", Moving.Text(Assert.Single(result.Files)));
        Assert.Equal("concluded 1, in progress 1, overdue 0", await moving.StatusesAsync());
        Assert.Equal("MTY", (await moving.FollowUps.FindAsync("N-1"))!.Branch);
        Assert.Equal(
            ["concluded_at (2026-02-15T09:00) lies before opened_at (2026-03-01T09:00)", "concluded_at is missing although the state is 'Won'"],
            TableFile.Open(result.Files[0].RefusedPath!).ReadRows().Select(row => row.Values[^1]));
    }

    [Theory]
    [MemberData(nameof(AllDialects))]
    public async Task ImportAsync_LeadsWithNotes_KeepAllLines(int dialect)
    {
        Write("leads.csv", dialect, ["Lead", "Created", "Notes", "Updated"],
            ["L-1", "5-mar-2026 09:00", "Llamé el lunes\nNo contestó\n\"Vuelva\" a llamar", "7-mar-2026 17:30"],
            ["L-2", "6-ene-2026 09:00", "", ""]);

        var result = await moving.ImportAsync("""
            {
              "dateFormats": ["d-MMM-yyyy HH:mm"],
              "files": [ { "file": "leads.csv",
                "operation": { "operation_id": "Lead", "opened_at": "Created" },
                "followUp": { "subject": { "constant": "Notas" }, "scheduled_at": "Created", "due_date": "Created", "result_at": "Updated", "result_details": "Notes" } } ]
            }
            """);

        Assert.Equal("2 0 0 0 0", Moving.Text(Assert.Single(result.Files)));
        Assert.Equal("Llamé el lunes\nNo contestó\n\"Vuelva\" a llamar", (await moving.FollowUps.FindAsync("L-1"))!.Find(1)!.Result!.Details);
        Assert.Empty((await moving.FollowUps.FindAsync("L-2"))!.FollowUps);
    }

    [Theory]
    [MemberData(nameof(AllDialects))]
    public async Task ImportAsync_DealsRepeatedOnEachActivity_AreOneSale(int dialect)
    {
        Write("joined.csv", dialect, ["Deal", "Title", "Opened", "Closed", "Task", "Due"],
            ["1", "Bombas", "2026-02-01T09:00:00Z", "", "Llamar", "2026-02-10"],
            ["2", "Prensas", "2026-02-02T09:00:00-06:00", "", "", ""],
            ["1", "Bombas", "2026-02-01T09:00:00Z", "", "Visitar", "2026-02-11T10:00"]);

        var result = await moving.ImportAsync("""
            {
              "files": [ { "file": "joined.csv",
                "operation": { "operation_id": "Deal", "title": "Title", "opened_at": "Opened", "concluded_at": "Closed" },
                "followUp": { "subject": "Task", "scheduled_at": "Opened", "due_date": "Due" } } ]
            }
            """);

        Assert.Equal("3 0 0 0 0", Moving.Text(Assert.Single(result.Files)));
        Assert.Equal((2, 2), (result.Counts.OperationsImported, result.Counts.FollowUpsImported));
        Assert.Equal("concluded 0, in progress 1, overdue 1", await moving.StatusesAsync());
    }

    private void Write(string name, int dialect, params string[][] rows) => folder.Write(name, Dialects[dialect].Write(rows));
}
