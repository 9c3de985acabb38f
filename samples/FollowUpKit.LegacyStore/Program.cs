using FollowUpKit.LegacyStore;
using FollowUpKit.Storage.Conformance;

// Runs the conformance kit on the store of this sample. Exit code 1 when a promise is broken.
using var fixture = new LegacyStoreFixture();
var report = await StoreConformance.RunAsync(fixture);
Console.Write(ConformanceReport.ToTable([report]));
return report.Conforms ? 0 : 1;
