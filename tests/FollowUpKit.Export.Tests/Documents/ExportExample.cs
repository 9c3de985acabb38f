using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.Export.Tests;

/// <summary>The code of docs/export.md. What stands between the marks is there, line by line.</summary>
internal static class ExportExample
{
    public static async Task WriteAsync(FollowUpReports reports, string folder)
    {
        // FILES
        await using var csv = File.Create(Path.Combine(folder, "without-attention.csv"));
        await ReportExport.PendingFollowUps.WriteCsvAsync(reports.WithoutAttention().Branches("MTY").StreamAsync(), csv);

        await using var xlsx = File.Create(Path.Combine(folder, "agentes.xlsx"));
        await ReportExport.AgentWork.WriteXlsxAsync(await reports.AgentWork().ToListAsync(), xlsx, CultureInfo.GetCultureInfo("es-MX"));
        // FILES
    }

    public static void Map(WebApplication app)
    {
        // ENDPOINT
        app.MapGet("/follow-ups.xlsx", (FollowUpReports reports, CancellationToken stopped) => Results.Stream(
            body => ReportExport.PendingFollowUps.WriteXlsxAsync(reports.Agenda().StreamAsync(stopped), body, cancellationToken: stopped),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "follow-ups.xlsx"));
        // ENDPOINT
    }
}
