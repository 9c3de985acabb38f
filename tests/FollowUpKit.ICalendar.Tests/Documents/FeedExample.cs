using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>The code of docs/calendar-feeds.md, line by line.</summary>
internal static class FeedExample
{
    public static async Task WriteAsync(FollowUpReports reports, IClock clock, Stream file)
    {
        var feed = new CalendarFeed(clock, new CalendarFeedOptions { Name = "Ana" });
        await feed.WriteAsync(reports.Agenda().Agents("ana").StreamAsync(), file);
    }

    public static async Task WriteAsync(FollowUpService followUps, FollowUpReports reports, IClock clock, Stream file)
    {
        var sales = new List<SalesOperation>();
        await foreach (var row in reports.SalesControl().Agents("ana").StreamAsync())
        {
            if (await followUps.FindAsync(row.OperationId) is { } sale) sales.Add(sale);
        }

        var toDos = new CalendarFeed(clock, new CalendarFeedOptions { WritesToDos = true, IncludesDone = true });
        await toDos.WriteAsync(sales.SelectMany(CalendarEntry.FromOperation).Where(entry => entry.Agent == "ana"), file);
    }

    public static void Map(WebApplication app)
    {
        app.MapGet("/agenda.ics", (FollowUpReports reports, IClock clock, CancellationToken stopped) => Results.Stream(
            body => new CalendarFeed(clock).WriteAsync(reports.Agenda().StreamAsync(stopped), body, stopped),
            "text/calendar; charset=utf-8",
            "agenda.ics"));
    }
}
