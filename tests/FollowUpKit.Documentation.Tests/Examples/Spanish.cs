using System.Globalization;
using FollowUpKit.Storage.Relational;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;

namespace FollowUpKit.Documentation.Tests;

/// <summary>The code of README.es.md and docs/es/primeros-pasos.md.</summary>
public sealed class Spanish : IDisposable
{
    private static readonly CultureInfo Mexico = CultureInfo.GetCultureInfo("es-MX");
    private readonly TemporaryDatabase _database = new();

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Steps_InOrder_EndWithTheFollowUpThatNobodyAttendedTo()
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 3, 5, 16, 10));
        var services = new ServiceCollection().AddSingleton<IClock>(clock);
        Register(services, _database.ConnectionString);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<RelationalOperationStore>().CreateSchemaAsync();
        await using var scope = provider.CreateAsyncScope();
        var followUps = scope.ServiceProvider.GetRequiredService<FollowUpService>();
        var reports = scope.ServiceProvider.GetRequiredService<FollowUpReports>();

        await OpenAsync(followUps);
        await CaptureAsync(followUps, "form-77");
        clock.Reset(Instant.FromUtc(2026, 3, 9, 15, 0));
        var (label, page) = await AskAsync(reports, Mexico);

        Assert.Equal("Seguimiento atrasado", label);
        Assert.Equal("Verificar la nueva cotización", Assert.Single(page.Rows).Subject);
        Assert.StartsWith("El seguimiento 2, el último", await ConcludeAsync(followUps, Mexico), StringComparison.Ordinal);
    }

    private static void Register(IServiceCollection services, string connectionString)
    {
        services.AddFollowUpKit(options => options.DefaultTimeZone = "America/Mexico_City")
            .AddFollowUpKitRelationalStore(SqlDialect.Sqlite, () => new SqliteConnection(connectionString));
    }

    private static async Task OpenAsync(FollowUpService followUps)
    {
        await followUps.OpenOperationAsync("C-1042", open => open
            .WithTitle("40 sillas de oficina").WithBranch("MTY").WithAgent("ana")
            .WithFirst(new FollowUpDraft("¿Qué le pareció la cotización?", Due.At(new LocalDate(2026, 3, 5), 10, 0))));
    }

    private static async Task CaptureAsync(FollowUpService followUps, string formId)
    {
        await followUps.CaptureResultAsync(
            "C-1042", new LocalDateTime(2026, 3, 5, 10, 5), "Le pareció alto el precio",
            result => result
                .WithNext(new FollowUpDraft("Verificar la nueva cotización", Due.On(new LocalDate(2026, 3, 6))))
                .WithCommandId(formId));
    }

    private static async Task<(string Label, ReportPage<PendingFollowUpRow> Page)> AskAsync(FollowUpReports reports, CultureInfo spanish)
    {
        var indicators = await reports.GetIndicatorsAsync(["C-1042"]);
        Console.WriteLine(indicators["C-1042"].Appearance.GetLabel(spanish));

        var page = await reports.WithoutAttention().Branches("MTY").ToPageAsync(50);

        return (indicators["C-1042"].Appearance.GetLabel(spanish), page);
    }

    private static async Task<string> ConcludeAsync(FollowUpService followUps, CultureInfo spanish)
    {
        using var screen = new CapturedConsole();
        try
        {
            await followUps.ConcludeOperationAsync("C-1042");
        }
        catch (FollowUpRuleException refused)
        {
            Console.WriteLine(refused.Violation.GetMessage(spanish));
        }

        return screen.Text;
    }
}
