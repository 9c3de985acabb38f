namespace FollowUpKit.Tests.Import;

public sealed class ImportChainTests
{
    private static readonly Dictionary<string, string> Operation = new()
    {
        ["operation_id"] = "S-1",
        ["title"] = "Bomba",
        ["opened_at"] = "2026-01-05T10:00",
    };

    private static readonly Dictionary<string, string> FollowUp = new()
    {
        ["operation_id"] = "S-1",
        ["number"] = "1",
        ["subject"] = "Llamar",
        ["scheduled_at"] = "2026-01-05T10:05",
        ["due_date"] = "2026-01-06",
    };

    /// <summary>It is stored, so it must never change; worked out apart.</summary>
    [Fact]
    public void ToHash_KnownRows_IsTheStoredOne() => Assert.Equal(
        "1DD7C07A80965088E8B9C43A96BB020803239617777874905C79833051A557CC", Convert.ToHexString(Chain(Operation, FollowUp).ToHash()));

    [Fact]
    public void ToHash_FieldMovedToAnotherRow_Differs() => Assert.NotEqual(
        Chain(Operation, FollowUp, With("kind", "call")).ToHash(), Chain(Operation, With("kind", "call"), FollowUp).ToHash());

    [Fact]
    public void ToHash_OtherLineOrSource_IsTheSame() => Assert.Equal(
        new ImportChain([new ImportRow(2, Operation)], []).ToHash(), new ImportChain([new ImportRow(7, Operation, source: "text")], []).ToHash());

    private static Dictionary<string, string> With(string column, string value) => new(FollowUp) { [column] = value };

    private static ImportChain Chain(Dictionary<string, string> operation, params Dictionary<string, string>[] followUps) =>
        new([new ImportRow(2, operation)], [.. followUps.Select(fields => new ImportRow(2, fields))]);
}
