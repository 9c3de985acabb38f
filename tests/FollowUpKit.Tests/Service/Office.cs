using FollowUpKit.Storage;
using NodaTime;
using NodaTime.Testing;

namespace FollowUpKit.Tests.Service;

/// <summary>An office of a few people who work on one store, on Monday, 2 March 2026, at nine in Mexico City.</summary>
internal sealed class Office(IOperationStore store)
{
    public static readonly OperationId Sale = "S-1";

    public static readonly Instant Now = Chase.Start;

    private readonly FollowUpKitOptions _options = new() { DefaultTimeZone = "America/Mexico_City" };

    public FakeClock Clock { get; } = new(Now);

    public FollowUpService Ana => Of("ana");

    public FollowUpService Beto => Of("beto");

    public static OpenOperation Opening => Some.Opening.WithFirst(Some.Draft());

    public static CaptureResult Result(string details = "Too expensive") => new(Sale, Some.Today.At(new LocalTime(8, 30)), details);

    public FollowUpService Of(string user, string tenant = "default", VisibilityScope? scope = null, IFollowUpAuthorizer? authorizer = null) =>
        new(store, Clock, _options, new FixedCallerProvider(new Caller(tenant, scope ?? VisibilityScope.All, user)), authorizer);

    public async Task<Office> WithSaleAsync()
    {
        await Ana.ExecuteAsync(Opening);
        return this;
    }

    /// <summary>All that is known of the sale, to see that nothing was written.</summary>
    public async Task<string> StateAsync()
    {
        var history = await Ana.GetHistoryAsync(Sale);
        return $"{await Ana.FindAsync(Sale)} {string.Join(", ", history.Select(command => $"{command.Version} {command.Kind} {command.By}"))}";
    }
}
