using System.Xml.Linq;

namespace FollowUpKit.Documentation.Tests;

public sealed class DocCommentsTests
{
    private const string Registrations = "M:Microsoft.Extensions.DependencyInjection.";

    /// <summary>Where a host comes into the libraries, by the beginning of its name in the documentation files.</summary>
    public static TheoryData<string, string> Entrances => new()
    {
        { "FollowUpKit", $"{Registrations}FollowUpKitServiceCollectionExtensions.AddFollowUpKit(" },
        { "FollowUpKit", "T:FollowUpKit.FollowUpService" },
        { "FollowUpKit", "T:FollowUpKit.FollowUpReports" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpReports.GetIndicatorsAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.OpenOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.DescribeOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.TransferOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.ScheduleFollowUpAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.EditFollowUpAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.RescheduleFollowUpAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.HandOverOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.PostponeFollowUpAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.ReassignFollowUpAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.CancelFollowUpAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.CaptureResultAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.CorrectResultAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.ChangeOperationIdAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.MergeOperationsAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.RetractResultAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.ConcludeOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.ReopenOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.WithdrawOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.ReinstateOperationAsync(" },
        { "FollowUpKit", "M:FollowUpKit.FollowUpService.RecalculateDueTimesAsync(" },
        { "FollowUpKit.Storage.Relational", $"{Registrations}FollowUpKitRelationalServiceCollectionExtensions.AddFollowUpKitRelationalStore(" },
        { "FollowUpKit.Storage.Relational", "M:FollowUpKit.Storage.Relational.RelationalOperationStore.WithTransaction(" },
        { "FollowUpKit.Storage.EntityFrameworkCore", $"{Registrations}FollowUpKitEntityFrameworkCoreServiceCollectionExtensions.AddFollowUpKitEntityFrameworkCoreStore" },
        { "FollowUpKit.Storage.EntityFrameworkCore", "M:Microsoft.EntityFrameworkCore.FollowUpKitModelBuilderExtensions.AddFollowUpKit(" },
        { "FollowUpKit.Storage.EntityFrameworkCore", "M:Microsoft.EntityFrameworkCore.FollowUpKitQueryableExtensions.WithFollowUps" },
        { "FollowUpKit.Storage.EntityFrameworkCore", "M:Microsoft.EntityFrameworkCore.FollowUpKitQueryableExtensions.MostOverdueFirst" },
        { "FollowUpKit.Export", "T:FollowUpKit.Export.ReportExport" },
        { "FollowUpKit.Hosting", "T:FollowUpKit.Hosting.ReminderDispatcher" },
        { "FollowUpKit.ICalendar", "T:FollowUpKit.ICalendar.CalendarFeed" },
        { "FollowUpKit.Import", "T:FollowUpKit.Import.TableFile" },
        { "FollowUpKit.Storage.Conformance", "T:FollowUpKit.Storage.Conformance.StoreConformance" },
    };

    [Theory]
    [MemberData(nameof(Entrances))]
    public void Entrance_InTheDocumentationFile_HasAnExample(string library, string member) => Assert.Contains(
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{library}.xml")).Descendants("member"),
        each => ((string)each.Attribute("name")!).StartsWith(member, StringComparison.Ordinal) && each.Element("example")?.Element("code") is not null);

    [Fact]
    public void Examples_InTheLibraries_AreCompiledInTestsOrSamples()
    {
        var sources = Repository.Sources.Select(path => CodeBlocks.Trimmed(Repository.Lines(path))).ToList();
        var examples = from library in Repository.Libraries
                       from example in DocComments.Examples(Repository.Lines(library))
                       select (Place: $"{library}:{example.Line}", example.Lines);

        Assert.Empty(examples.Where(example => !sources.Exists(source => CodeBlocks.Contains(source, example.Lines))).Select(example => example.Place));
    }

    [Fact]
    public void Examples_OfTwoComments_TheirLinesAsCode()
    {
        string[] source = ["/// <example><code>var a = b => b;</code></example>", "class A;", "    /// <code>", "    /// List&lt;int&gt; c;", "    ///", "    /// c = [];", "    /// </code>"];

        Assert.Equal([(1, "var a = b => b;"), (3, "List<int> c;||c = [];")], DocComments.Examples(source).Select(example => (example.Line, string.Join('|', example.Lines))));
    }
}
