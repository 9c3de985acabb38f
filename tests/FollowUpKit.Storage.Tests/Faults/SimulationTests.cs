using FollowUpKit.Faults;

namespace FollowUpKit.Storage.Tests;

public sealed class SimulationTests
{
    private const int Seeds = 10_000;

    [Fact]
    public void Run_TenThousandSeeds_NothingTornLostOrOutOfOrder() =>
        Assert.Empty(Enumerable.Range(0, Seeds).SelectMany(seed => SimulationRun.Run(seed).Select(fault => $"seed {seed}: {fault}")).Take(3));

    [Fact]
    public void Run_SameSeedTwice_SameFaults() =>
        Assert.Equal(SimulationRun.Run(7, checksVersions: false), SimulationRun.Run(7, checksVersions: false));

    [Fact]
    public void Run_StoreWithoutVersionCheck_IsCaught() =>
        Assert.Contains(Enumerable.Range(0, 100), seed => SimulationRun.Run(seed, checksVersions: false).Count > 0);
}
