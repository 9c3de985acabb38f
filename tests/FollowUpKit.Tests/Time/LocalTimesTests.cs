using NodaTime;

namespace FollowUpKit.Tests;

public sealed class LocalTimesTests
{
    [Theory]
    // Nanoseconds since 1970, down to the microsecond before; before 1970 too.
    [InlineData(0, 0)]
    [InlineData(999, 0)]
    [InlineData(1_000, 1_000)]
    [InlineData(1_999, 1_000)]
    [InlineData(-1, -1_000)]
    [InlineData(-1_000, -1_000)]
    [InlineData(-1_001, -2_000)]
    public void FloorToMicrosecond_Nanoseconds_AreCutDown(long nanoseconds, long floored) => Assert.Equal(
        NodaConstants.UnixEpoch.PlusNanoseconds(floored), LocalTimes.FloorToMicrosecond(NodaConstants.UnixEpoch.PlusNanoseconds(nanoseconds)));
}
