namespace FollowUpKit.Storage.Tests;

/// <summary>Each case of the kit as a test of its own. A store's own class is one line: its fixture, and the ids of the cases that it does not promise.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1000:Do not declare static members on generic types", Justification = "The rows of a theory are static.")]
public abstract class StoreConformanceTests<TFixture>(params string[] notPromised) : IDisposable
    where TFixture : StoreFixture, new()
{
    private readonly TFixture fixture = new();

    public static TheoryData<string> Promised => [.. Ids(promised: true)];

    public static TheoryData<string> NotPromised => [.. Ids(promised: false)];

    public void Dispose()
    {
        fixture.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(Promised))]
    [MemberData(nameof(NotPromised), Skip = "Not promised: the fixture lacks an ability that the case requires.")]
    public async Task RunAsync_Case_Holds(string id) => (await StoreCases.Get(id).RunAsync(fixture)).EnsureHeld();

    [Fact]
    public void Abilities_LeaveOut_ExactlyTheseCases() => Assert.Equal(notPromised, Ids(promised: false));

    private static IEnumerable<string> Ids(bool promised)
    {
        using var fixture = new TFixture();
        return [.. StoreCases.All.Where(each => fixture.Abilities.HasFlag(each.Requires) == promised).Select(each => each.Id)];
    }
}
