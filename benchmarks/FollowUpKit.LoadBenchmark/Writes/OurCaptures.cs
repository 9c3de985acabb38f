using FollowUpKit.Storage;

namespace FollowUpKit.LoadBenchmark;

/// <summary>The library, by its service over its own store.</summary>
internal static class OurCaptures
{
    public static Writer Of(TestDatabase database)
    {
        var followUps = new FollowUpService(database.Store(), new FixedClock(Company.AsOf), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" }, callers: new FixedCallerProvider(new Caller(Company.Tenant, VisibilityScope.All, Capture.Person)));
        return new(OurReports.Name, () => Task.FromResult<Func<Capture, Task>>(capture => followUps.ExecuteAsync(
            new CaptureResult(capture.Operation, capture.At, capture.Details)
                .WithNext(new FollowUpDraft(Capture.NextSubject, Due.On(capture.NextDue)).WithKind(Capture.NextKind)))));
    }
}
