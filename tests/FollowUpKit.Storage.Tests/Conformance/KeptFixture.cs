namespace FollowUpKit.Storage.Tests;

/// <summary>A fixture that all cases of a class share, one after the other, so that its tables are made once.</summary>
public abstract class KeptFixture(StoreFixture fixture) : IDisposable
{
    public StoreFixture Fixture { get; } = fixture;

    public void Dispose()
    {
        Fixture.Dispose();
        GC.SuppressFinalize(this);
    }
}
