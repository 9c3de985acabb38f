using FollowUpKit.Storage.Relational;

namespace FollowUpKit.Storage.Tests;

public sealed class StoredChangesTests : IDisposable
{
    private readonly SqliteFile file = new();
    private readonly Sale sale = Sale.Of("S-1");

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Changes_Text_IsReadableJsonUnderStableKinds()
    {
        var store = await StoreAsync();
        await store.CommitAsync(
            sale.Do(
                new OperationChange.FollowUpReassigned { Number = 2, Agent = "Íñigo" },
                new OperationChange.FollowUpCancelled
                {
                    Number = 1,
                    Cancellation = new() { At = Sale.Start.Plus(Sale.Microseconds(1)), By = "ana", Reason = "¿Qué?" },
                }),
            CancellationToken.None);

        Assert.Equal(
            """[{"kind":"follow_up_reassigned","data":{"number":2,"agent":"Íñigo"}},"""
            + """{"kind":"follow_up_cancelled","data":{"number":1,"cancellation":{"at":"2026-03-02T15:00:00.000001Z","by":"ana","reason":"¿Qué?"}}}]""",
            file.Ask("SELECT changes FROM followup_commands WHERE version = 2"));
    }

    [Fact]
    public void Kinds_EachChange_HasOne() =>
        Assert.All(
            typeof(OperationChange).GetNestedTypes(),
            type => Assert.Equal(type, ChangeKinds.TypeOf(ChangeKinds.Of((OperationChange)Activator.CreateInstance(type)!))));

    [Theory]

    // Not a list of changes.
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("[{}]")]

    // Not a kind and its data.
    [InlineData("""[{"kind":"reinstated"}]""")]
    [InlineData("""[{"kind":null,"data":{}}]""")]
    [InlineData("""[{"type":"reinstated","data":{}}]""")]
    [InlineData("""[{"kind":"reinstated","content":{}}]""")]
    [InlineData("""[{"kind":"reinstated","data":null}]""")]
    [InlineData("""[{"kind":"reinstated","data":{},"more":1}]""")]
    [InlineData("""[{"kind":"reopened","data":{"reason":1}}]""")]

    // Cut off, or with something behind.
    [InlineData("""[{"kind":"reinstated","data":{}}""")]
    [InlineData("""[{"kind":"reinstated","data":{}}] []""")]
    public async Task ReadHistoryAsync_DamagedChanges_Refused(string changes)
    {
        var store = await StoreAsync();
        Put(changes);

        await Assert.ThrowsAsync<StorageDataException>(() => store.ReadHistoryAsync(sale.Key, CancellationToken.None));
    }

    [Fact]
    public async Task ReadHistoryAsync_KindOfALaterVersion_IsNamed()
    {
        var store = await StoreAsync();
        Put("""[{"kind":"follow_up_split","data":{}}]""");

        var refusal = await Assert.ThrowsAsync<StorageSchemaException>(() => store.ReadHistoryAsync(sale.Key, CancellationToken.None));

        Assert.Contains("'follow_up_split'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadHistoryAsync_NoChanges_IsAnEmptyList()
    {
        var store = await StoreAsync();
        Put("[]");

        Assert.Empty(Assert.Single(await store.ReadHistoryAsync(sale.Key, CancellationToken.None)).Changes);
    }

    private void Put(string changes) => file.Ask($"UPDATE followup_commands SET changes = '{changes}'");

    private async Task<RelationalOperationStore> StoreAsync()
    {
        var store = await file.CreateAsync();
        await store.CommitAsync(sale.Open(), CancellationToken.None);
        return store;
    }
}
