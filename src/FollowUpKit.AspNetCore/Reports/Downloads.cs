using FollowUpKit.Export;
using Microsoft.Net.Http.Headers;

namespace FollowUpKit.AspNetCore;

/// <summary>Reports as files, written while they are read.</summary>
internal static class Downloads
{
    public const string CsvType = "text/csv";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static readonly WebParameter Language = new("language", "The language of the file, for links: en or es; without it that of Accept-Language.");

    public static Task CsvAsync<TRow>(WebExchange exchange, string name, ReportExport<TRow> export, IAsyncEnumerable<TRow> rows)
    {
        Begin(exchange, name + ".csv", CsvType + "; charset=utf-8");
        return export.WriteCsvAsync(rows, exchange.Context.Response.Body, exchange.Culture, exchange.Aborted);
    }

    public static Task XlsxAsync<TRow>(WebExchange exchange, string name, ReportExport<TRow> export, IAsyncEnumerable<TRow> rows)
    {
        Begin(exchange, name + ".xlsx", XlsxType);
        return export.WriteXlsxAsync(rows, exchange.Context.Response.Body, exchange.Culture, exchange.Aborted);
    }

    private static void Begin(WebExchange exchange, string fileName, string type)
    {
        var response = exchange.Context.Response;
        response.ContentType = type;
        response.Headers.ContentLanguage = exchange.Culture.Name;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
    }
}
