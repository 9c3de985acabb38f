using FollowUpKit.SalesControl.Pages;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.SalesControl.Tests;

/// <summary>The sample as it runs, on a fresh SQLite file unless it is given a database, at noon of a Tuesday in Mexico.</summary>
public class ErpHost : WebApplicationFactory<IndexModel>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sales-control-").FullName;

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 10, 18, 0));

    public string SqliteConnectionString => $"Data Source={Path.Combine(_folder, "data", "sales.db")}";

    /// <summary>The connection string of a PostgreSQL server; empty for SQLite.</summary>
    protected virtual string PostgreSqlConnectionString => "";

    /// <summary>A browser with a language; redirects are for the test to follow.</summary>
    public HttpClient Browser(string language = "en")
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    /// <summary>A browser in which somebody is signed in.</summary>
    public async Task<HttpClient> SignInAsync(string person, string language = "en")
    {
        var browser = Browser(language);
        using var answer = await browser.SubmitAsync("/Door", "/Door", ("person", person));
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
        return browser;
    }

    /// <summary>Asks the database of the ERP.</summary>
    public async Task<T> AskAsync<T>(Func<ErpContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<ErpContext>());
    }

    /// <summary>Asks FollowUpKit without the web, for somebody with a scope.</summary>
    public async Task<T> AskReportsAsync<T>(SignedInPerson person, Func<FollowUpReports, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(new FollowUpReports(
            scope.ServiceProvider.GetRequiredService<Storage.IOperationReader>(),
            Clock,
            scope.ServiceProvider.GetRequiredService<IOptions<FollowUpKitOptions>>().Value,
            new FixedCallerProvider(new Caller(ErpContext.Tenant, person.Scope, person.Code))));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Sqlite", SqliteConnectionString);
        builder.UseSetting("ConnectionStrings:PostgreSql", PostgreSqlConnectionString);
        builder.ConfigureTestServices(services => services.AddSingleton<IClock>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing || !Directory.Exists(_folder)) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
