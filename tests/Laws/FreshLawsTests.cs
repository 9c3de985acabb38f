namespace FollowUpKit.Laws;

/// <summary>The name of its case tells the seed of this run, whether laws fail or hold.</summary>
public sealed class FreshLawsTests
{
    public static TheoryData<string> Seeds => [$"{FreshLawsAttribute.Variable}={FreshLawsAttribute.Seed}"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Replay_OfFreshLaws_IsTheSeedOfThisRun(string setting) =>
        Assert.Equal(setting, $"{FreshLawsAttribute.Variable}={new FreshLawsAttribute().Replay}");
}
