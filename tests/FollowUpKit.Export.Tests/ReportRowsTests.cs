namespace FollowUpKit.Export.Tests;

/// <summary>The rows of every report, as CSV.</summary>
public sealed class ReportRowsTests
{
    [Fact]
    public async Task PendingFollowUps_OfTheAgenda_AreThese() => Assert.Equal(
        "Status,Days overdue,Sale,Title,Customer,Branch,Agent,Follow-up,Kind,Subject,Due date,Due time,Due time zone,Moves,First due,Reason of last move,Overdue from (UTC),Opened at (UTC)\r\n"
        + "Overdue,4,4711,\"Línea, \"\"grande\"\"\",'=Aceros,MTY,ana,1,call,'-3 llamadas,2026-03-06,12:30,America/Monterrey,0,2026-03-06,,2026-03-06T18:31:00Z,2026-03-04T18:00:00Z\r\n"
        + "In progress,0,4712,,,,,1,,Samples,2026-03-16,,Asia/Tokyo,0,2026-03-16,,2026-03-16T15:00:00Z,2026-03-04T18:00:00Z\r\n",
        await CsvAsync((reports, stream) => ReportExport.PendingFollowUps.WriteCsvAsync(reports.Agenda().StreamAsync(), stream, Written.English)));

    [Fact]
    public async Task Results_OfTheCompany_AreThese() => Assert.Equal(
        "Sale,Title,Customer,Branch,Agent,Follow-up,Kind,Subject,Due date,Due time,Due time zone,Result at,Result time zone,Outcome,Details,On time,Days late,Hours late,Moves,First due,Reason of last move,Captured at (UTC),Captured late,Captured by\r\n"
        + "4713,,,TIJ,luis,1,,Call,2026-03-03,,America/Tijuana,2026-03-04T09:45,America/Tijuana,ok,\"They said\r\nyes\",false,1,9.75,0,2026-03-03,,2026-03-04T18:00:00Z,false,ana\r\n",
        await CsvAsync((reports, stream) => ReportExport.Results.WriteCsvAsync(reports.Results().StreamAsync(), stream, Written.English)));

    [Fact]
    public async Task Conclusions_OfTheCompany_AreThese() => Assert.Equal(
        "Status,Sale,Title,Customer,Branch,Agent,Outcome,Concluded on,Concluded at (UTC),Concluded by,Last follow-up,Follow-ups with a result,Opened at (UTC)\r\n"
        + "Concluded,4713,,,TIJ,luis,won,2026-03-04,2026-03-04T18:00:00Z,ana,1,1,2026-03-04T18:00:00Z\r\n",
        await CsvAsync((reports, stream) => ReportExport.Conclusions.WriteCsvAsync(reports.Conclusions().StreamAsync(), stream, Written.English)));

    [Fact]
    public async Task Reopenings_OfTheCompany_AreThese()
    {
        var reports = await Company.OpenAsync(new ReopenOperation("4713", "They called"));

        Assert.Equal(
            "Sale,Title,Customer,Branch,Agent,Outcome,Concluded on,Concluded at (UTC),Concluded by,Reopened on,Reopened at (UTC),Reopened by,Reason of reopening\r\n"
            + "4713,,,TIJ,luis,won,2026-03-04,2026-03-04T18:00:00Z,ana,2026-03-10,2026-03-10T15:00:00Z,ana,They called\r\n",
            Written.Text(await Written.BytesAsync(stream => ReportExport.Reopenings.WriteCsvAsync(reports.Reopenings().StreamAsync(), stream, Written.English))));
    }

    [Fact]
    public async Task SalesControl_InSpanish_HasHeadersAndStatusesInSpanish() => Assert.Equal(
        "Estatus,Días de atraso,Venta,Título,Cliente,Sucursal,Agente,Seguimiento,Tipo,Asunto,Fecha de vencimiento,Hora de vencimiento,Zona horaria del vencimiento,Veces movido,Vencía originalmente,Motivo del último cambio,Sin siguiente paso,Días sin actividad,Horas hasta el primer contacto,Abierta el (UTC)\r\n"
        + "Seguimiento atrasado,4,4711,\"Línea, \"\"grande\"\"\",'=Aceros,MTY,ana,1,call,'-3 llamadas,2026-03-06,12:30,America/Monterrey,0,2026-03-06,,false,6,,2026-03-04T18:00:00Z\r\n"
        + "En proceso,0,4712,,,,,1,,Samples,2026-03-16,,Asia/Tokyo,0,2026-03-16,,false,6,,2026-03-04T18:00:00Z\r\n"
        + "Concluido,0,4713,,,TIJ,luis,1,,Call,2026-03-03,,America/Tijuana,0,2026-03-03,,false,,0,2026-03-04T18:00:00Z\r\n",
        await CsvAsync((reports, stream) => ReportExport.SalesControl.WriteCsvAsync(reports.SalesControl().StreamAsync(), stream, Written.Spanish)));

    [Fact]
    public async Task AgentWork_OfTheCompany_IsThis() => Assert.Equal(
        "Agent,Pending,Overdue,Results,\"On time, share\",\"Days late, median\",Captured late,Conclusions,\"Follow-ups per conclusion, mean\",Won,\"Won, share\"\r\n"
        + "ana,1,1,0,,,0,0,,0,\r\n"
        + "luis,0,0,1,0,1,0,1,1,1,1\r\n"
        + ",1,0,0,,,0,0,,0,\r\n",
        await CsvAsync(async (reports, stream) =>
            await ReportExport.AgentWork.WriteCsvAsync(await reports.AgentWork().ToListAsync(), stream, Written.English)));

    [Fact]
    public async Task Workload_ByBranch_IsThis() => Assert.Equal(
        "Branch or agent,No next step,Overdue,Due today,Due tomorrow,Due this week,Due later\r\n"
        + "MTY,0,1,0,0,0,0\r\n"
        + ",0,0,0,0,0,1\r\n",
        await CsvAsync(async (reports, stream) =>
            await ReportExport.Workload.WriteCsvAsync(await reports.Workload().CountByAsync(FollowUpGroupKey.Branch), stream, Written.English)));

    private static async Task<string> CsvAsync(Func<FollowUpReports, Stream, Task> write)
    {
        var reports = await Company.OpenAsync();
        return Written.Text(await Written.BytesAsync(stream => write(reports, stream)));
    }
}
