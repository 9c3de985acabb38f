using FollowUpKit.ConformanceHost;

namespace FollowUpKit.Storage.Tests;

/// <summary>Whatever a company does, not a letter of what another is answered changes.</summary>
[Collection(SharedServer.Name)]
public sealed class InterferenceTests
{
    public static TheoryData<int> ManySeeds { get; } = [.. Enumerable.Range(1, 40)];

    public static TheoryData<int> Seeds { get; } = [.. Enumerable.Range(1, 6)];

    [Fact]
    public void Answers_EachMemberOfTheContract_IsAsked() =>
        Assert.Equal(TenantTests.Questions.Order(StringComparer.Ordinal), TenantAnswers.Asked.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(ManySeeds))]
    public Task InMemory_RandomCommandsOfAnotherTenant_ChangeNoAnswer(int seed) => HoldsAsync(new InMemoryFixture(), seed);

    [Theory]
    [MemberData(nameof(Seeds))]
    public Task Sqlite_RandomCommandsOfAnotherTenant_ChangeNoAnswer(int seed) => HoldsAsync(new SqliteFixture(), seed);

    [PostgreSqlTheory]
    [MemberData(nameof(Seeds))]
    public Task PostgreSql_RandomCommandsOfAnotherTenant_ChangeNoAnswer(int seed) => HoldsAsync(new PostgreSqlFixture(), seed);

    private static async Task HoldsAsync(StoreFixture fixture, int seed)
    {
        using (fixture)
        {
            await fixture.ResetAsync();
            using var session = await fixture.OpenAsync();

            var neighbours = await new Neighbours(session, seed).RunAsync();

            Assert.All(neighbours.OfStill, answers => Assert.Equal(neighbours.OfStill[0], answers));
            Assert.NotEqual(neighbours.OfBusy[0], neighbours.OfBusy[1]);
            Assert.InRange(neighbours.Accepted, 10, int.MaxValue);
        }
    }
}
