using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Readme;

public sealed class ReadmeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("followupkit-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Example_InTheReadme_IsTheCodeThatRunsHere() => Assert.Contains(Repository.Marked("README"), Repository.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void Commands_InTheDocumentation_AreTheCodeThatRunsHere() =>
        Assert.Contains(Repository.Marked("COMMANDS"), Repository.Read("docs/commands.md"), StringComparison.Ordinal);

    [Fact]
    public void Commands_OfTheLibrary_EachHasItsRowAndItsExample() => Assert.All(CommandTable.Commands, command =>
    {
        Assert.Contains($"`{command}`", Repository.Read("docs/commands.md"), StringComparison.Ordinal);
        Assert.Contains($"followUps.{command}Async(", Repository.Marked("COMMANDS"), StringComparison.Ordinal);
    });

    [Fact]
    public async Task Commands_Run_LeaveTheSaleInProgress()
    {
        var options = new FollowUpKitOptions { DefaultTimeZone = "America/Mexico_City" };
        var followUps = new FollowUpService(new InMemoryOperationStore(), new FakeClock(Instant.FromUtc(2026, 3, 5, 16, 7)), options);

        await ReadmeExample.CommandsAsync(followUps);

        Assert.Equal(("42 sillas", 5), ((await followUps.FindAsync("P-77"))!.Title, (await followUps.FindAsync("P-77"))!.FollowUps.Count));
    }

    [Fact]
    public void Columns_InTheDocumentation_AreTheCodeThatRunsHere() =>
        Assert.Contains(Repository.Marked("COLUMNS"), Repository.Read("docs/columns.md"), StringComparison.Ordinal);

    [Fact]
    public void Columns_DueAtMidnightUtc_OverdueAndCountedInTheirZones()
    {
        var (statuses, daysOverdue) = ReadmeExample.Columns(
            [false, false, true, false],
            [86_400_000_000, 86_400_000_000, 86_400_000_000, StatusRule.NeverOverdue],
            [0, 0, 0, 0],
            [0, 1, 0, 0],
            ["Etc/UTC", "America/Tijuana"],
            Instant.FromUtc(1970, 1, 3, 1, 0));

        Assert.Equal([FollowUpStatus.Overdue, FollowUpStatus.Overdue, FollowUpStatus.Concluded, FollowUpStatus.InProgress], statuses);
        Assert.Equal([2, 1, 0, 0], daysOverdue);
    }

    [Fact]
    public void DayNumberOf_AsTheDocumentationSays_IsThatOfADateOnlyLess719162() => Assert.Equal(
        new DateOnly(2026, 3, 6).DayNumber - 719_162, LocalCalendar.Default.DayNumberOf(Instant.FromUtc(2026, 3, 6, 0, 0), "Etc/UTC"));

    [Fact]
    public async Task Example_Run_CapturesTheResultAndFindsWhatNobodyAttendedTo()
    {
        var services = new ServiceCollection().AddSingleton<IClock>(new FakeClock(Instant.FromUtc(2026, 3, 5, 16, 7)));

        var (receipt, page) = await ReadmeExample.RunAsync(services, Path.Combine(_folder, "erp.db"));

        Assert.Equal("Le pareció alto el precio", receipt.Operation.Find(1)!.Result!.Details);
        Assert.Equal((1, 2), (receipt.FollowUpNumber, receipt.NextFollowUpNumber));
        var row = Assert.Single(page.Rows);
        Assert.Equal(("Verificar la nueva cotización", 3), (row.Subject, row.DaysOverdue));
    }

    [Fact]
    public void RuleCodes_InTheDocumentation_AreThoseOfTheLibrary() => Assert.Equal(
        typeof(RuleCodes).GetFields().Select(code => (string)code.GetValue(null)!), Repository.CodesOf("docs/refusals.md"));
}
