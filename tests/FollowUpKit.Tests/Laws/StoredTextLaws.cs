using FollowUpKit.Laws;
using FollowUpKit.Storage.Relational;
using FsCheck.Xunit;
using Microsoft.Data.Sqlite;
using NodaTime.Testing;

namespace FollowUpKit.Tests;

/// <summary>Any text that passes the door comes back from a database as it was.</summary>
public abstract class StoredTextLaws : IDisposable
{
    private readonly SqliteConnection _keptOpen;
    private readonly RelationalOperationStore _store;
    private readonly FollowUpService _followUps;

    protected StoredTextLaws()
    {
        var database = $"Data Source={Guid.NewGuid():N};Mode=Memory;Cache=Shared";
        _keptOpen = new SqliteConnection(database);
        _keptOpen.Open();
        _store = new RelationalOperationStore(SqlDialect.Sqlite, () => new SqliteConnection(database));
        _store.CreateSchemaAsync().GetAwaiter().GetResult();
        _followUps = new FollowUpService(_store, new FakeClock(Chase.Start), new FollowUpKitOptions { DefaultTimeZone = "Etc/UTC" });
    }

    [Property]
    public bool FindAsync_TitleThatPassesTheDoor_ComesBackAsItWas(AnyText text) =>
        TextRule.Label.Problem(text.Value) is not null
        || Stored(Some.Draft(), text.Value).Title == text.Value;

    [Property]
    public bool FindAsync_DetailsThatPassTheDoor_ComeBackAsTheyWere(AnyText text) =>
        TextRule.Details.Problem(text.Value) is not null
        || Stored(Some.Draft().WithDetails(text.Value), "title").Last!.Details == text.Value;

    /// <summary>Closes the database, which is gone then.</summary>
    public void Dispose()
    {
        _store.Dispose();
        _keptOpen.Dispose();
        GC.SuppressFinalize(this);
    }

    private SalesOperation Stored(FollowUpDraft first, string title)
    {
        var id = Guid.NewGuid().ToString("N");
        _followUps.ExecuteAsync(new OpenOperation(id).WithTitle(title).WithFirst(first)).GetAwaiter().GetResult();
        return _followUps.FindAsync(id).GetAwaiter().GetResult()!;
    }
}

[PinnedLaws(Arbitrary = [typeof(AnyText)], MaxTest = 300)]
public sealed class PinnedStoredTextLaws : StoredTextLaws;

[FreshLaws(Arbitrary = [typeof(AnyText)], MaxTest = 300)]
public sealed class FreshStoredTextLaws : StoredTextLaws;
