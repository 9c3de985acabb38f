using FollowUpKit.ConformanceHost;
using FollowUpKit.Storage.Conformance;

// Prints the table of all stores at hand. Arguments, if any, are the ids of the cases to run. Exit code 1 when one is broken.
var cases = args.Length == 0 ? StoreCases.All : [.. args.Select(StoreCases.Get)];
var reports = new List<ConformanceReport>();
foreach (var create in StoresAtHand.All)
{
    using var fixture = create();
    Console.Error.WriteLine($"{fixture.Name} …");
    reports.Add(await StoreConformance.RunAsync(fixture, cases));
}

Console.Write(ConformanceReport.ToTable(reports));
return reports.All(report => report.Conforms) ? 0 : 1;
