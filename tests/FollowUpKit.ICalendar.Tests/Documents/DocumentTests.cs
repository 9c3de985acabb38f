using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>The code of docs/calendar-feeds.md runs.</summary>
public sealed class DocumentTests
{
    private static readonly FollowUpDraft Draft = new("Call", Due.On(new LocalDate(2022, 3, 8)));

    [Fact]
    public async Task Agenda_OfAnAgent_IsWritten()
    {
        var office = await Office.WithAsync(Draft);
        using var file = new MemoryStream();

        await FeedExample.WriteAsync(office.Reports, office.Clock, file);

        Assert.Equal("Ana", IcsFile.Parse(file.ToArray()).Calendar.Text("NAME"));
    }

    [Fact]
    public async Task WholeSales_OfAnAgent_AreWrittenAsToDos()
    {
        var office = await Office.WithAsync(Draft.WithDetails("Ask for Ms. Garza"));
        await office.FollowUps.CancelFollowUpAsync("Q-1042", "Not needed");
        using var file = new MemoryStream();

        await FeedExample.WriteAsync(office.FollowUps, office.Reports, office.Clock, file);

        Assert.Equal(("VTODO", ":CANCELLED"), (IcsFile.Parse(file.ToArray()).Only.Name, IcsFile.Parse(file.ToArray()).Only.Raw("STATUS")));
    }

    [Fact]
    public async Task Endpoint_OfTheAgenda_GivesACalendar()
    {
        var office = await Office.WithAsync(Draft);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(office.Reports).AddSingleton<IClock>(office.Clock);
        await using var app = builder.Build();
        FeedExample.Map(app);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        using var answer = await client.GetAsync(new Uri("/agenda.ics", UriKind.Relative));

        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("VEVENT", IcsFile.Parse(await answer.Content.ReadAsByteArrayAsync()).Only.Name);
    }
}
