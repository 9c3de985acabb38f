using System.Globalization;

namespace FollowUpKit.Storage.Conformance;

/// <summary>A transaction of the host, with the store inside it.</summary>
internal sealed class HostWork(StoreFixture fixture, HostTransaction transaction) : IDisposable
{
    public HostTransaction Transaction => transaction;

    public Tested Inside { get; } = new(fixture, transaction.Session);

    /// <summary>The transaction still sees its own rows, which nobody else does yet: nobody ended it.</summary>
    public async Task MustBeOpenWithAsync(int rows)
    {
        MustCount("rows of the host inside its transaction", rows, await CountAsync());
        await MustBeCommittedAsync(0);
    }

    public async Task MustBeCommittedAsync(int rows) =>
        MustCount("committed rows of the host", rows, await fixture.CountHostRowsAsync());

    public void Dispose() => transaction.Dispose();

    private async Task<int> CountAsync()
    {
        try
        {
            return await transaction.CountRowsAsync();
        }
        catch (Exception error)
        {
            throw new BrokenPromiseException(
                "a transaction of the host that is open, on a connection that is usable", $"{error.GetType().Name}: {error.Message}", error);
        }
    }

    private static void MustCount(string what, int expected, int found) => Must.Be(
        expected == found,
        $"{expected.ToString(CultureInfo.InvariantCulture)} {what}",
        found.ToString(CultureInfo.InvariantCulture));
}
