using System.Globalization;
using System.Text;
using FollowUpKit.Storage;
using NodaTime.Testing;

namespace FollowUpKit.ICalendar.Tests;

/// <summary>A company on a store in memory, on 2022-03-01 at 12:00 UTC unless its clock is moved, and its calendar files.</summary>
internal sealed class Office
{
    private readonly InMemoryOperationStore store = new();
    private readonly FollowUpKitOptions options = new() { DefaultTimeZone = "America/Mexico_City" };

    public Office() => FollowUps = new FollowUpService(store, Clock, options, new FixedCallerProvider(new Caller("default", VisibilityScope.All, "ana")));

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    public static CultureInfo Spanish { get; } = CultureInfo.GetCultureInfo("es-MX");

    public FakeClock Clock { get; } = new(Instant.FromUtc(2022, 3, 1, 12, 0));

    public FollowUpService FollowUps { get; }

    public FollowUpReports Reports => new(store, Clock, options);

    /// <summary>A sale with one pending follow-up.</summary>
    public static async Task<Office> WithAsync(FollowUpDraft draft, string sale = "Q-1042", Func<OpenOperation, OpenOperation>? with = null)
    {
        var office = new Office();
        var open = new OpenOperation(sale).WithAgent("ana").WithFirst(draft);
        await office.FollowUps.ExecuteAsync(with is null ? open : with(open));
        return office;
    }

    public async Task<SalesOperation> FindAsync(string sale = "Q-1042") => (await FollowUps.FindAsync(sale))!;

    public async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(string sale = "Q-1042") => CalendarEntry.FromOperation(await FindAsync(sale));

    public async Task<IcsFile> WriteAsync(CalendarFeedOptions? feed = null) => IcsFile.Parse(await BytesAsync(feed));

    public async Task<byte[]> BytesAsync(CalendarFeedOptions? feed = null) => await BytesAsync(await EntriesAsync(), feed);

    public async Task<byte[]> BytesAsync(IEnumerable<CalendarEntry> entries, CalendarFeedOptions? feed = null)
    {
        using var stream = new MemoryStream();
        await new CalendarFeed(Clock, feed ?? new CalendarFeedOptions { Culture = English }).WriteAsync(entries, stream);
        return stream.ToArray();
    }

    public async Task<string> TextAsync(CalendarFeedOptions? feed = null) => Encoding.UTF8.GetString(await BytesAsync(feed));
}
