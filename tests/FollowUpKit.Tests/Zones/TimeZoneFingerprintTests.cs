using NodaTime;

namespace FollowUpKit.Tests.Zones;

/// <summary>Fingerprints of rules are stored: those of rules that stay must stay.</summary>
public sealed class TimeZoneFingerprintTests
{
    [Theory]
    [InlineData("America/Mexico_City", "1620adb16f0378e5d5d3e1f61debf448")]
    [InlineData("Europe/Madrid", "6ffcd1fbda3257cb9813b87efefd011e")]
    [InlineData("UTC", "2175396a7803d14ae60738f8efed1312")]
    public void Of_RulesOf2019_NeverChanges(string zone, string fingerprint) =>
        Assert.Equal(fingerprint, TimeZoneFingerprint.Of(OldRules.Of2019[zone], zone, "").Fingerprint);

    [Theory]
    [InlineData("America/Lima", true)]
    [InlineData("America/Mexico_City", false)]
    public void Of_OtherVersion_SameWhereTheClocksAre(string zone, bool areSame) => Assert.Equal(
        areSame,
        TimeZoneFingerprint.Of(OldRules.Of2019[zone], zone, "").Fingerprint == TimeZoneFingerprint.Of(DateTimeZoneProviders.Tzdb[zone], zone, "").Fingerprint);
}
