using System.Globalization;
using FollowUpKit.Cultures;

namespace FollowUpKit.ConsoleHost.Tests;

/// <summary>A short share of the long run of FollowUpKit.Cultures, in this process.</summary>
public sealed class TranscriptTests
{
    private const string Process = "FOLLOWUPKIT_CULTURE";

    private static readonly Lazy<Task<string>> Invariant = new(() => WorldCultures.UnderAsync("", Transcript.WriteAsync));

    public static TheoryData<string> Cultures => [.. WorldCultures.All];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task WriteAsync_UnderCulture_GivesTheSameBytes(string culture) =>
        Assert.Equal(await Invariant.Value, await WorldCultures.UnderAsync(culture, Transcript.WriteAsync));

    [Fact]
    public async Task TranscriptAsync_ProcessWithInvariantGlobalization_GivesTheSameBytes()
    {
        var usual = await SuiteRun.TranscriptAsync("");

        Assert.Contains("Zürich", usual, StringComparison.Ordinal);
        Assert.Equal(usual, await SuiteRun.TranscriptAsync("", isInvariantMode: true));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task UnderAsync_Culture_IsTheCurrentOne(string culture) => Assert.Equal(
        (culture, culture),
        await WorldCultures.UnderAsync(culture, () => Task.FromResult((CultureInfo.CurrentCulture.Name, CultureInfo.CurrentUICulture.Name))));

    [Theory]
    // The calendar, the sign, the decimal sign and the letters, each of a culture that has its own.
    [InlineData("th-TH", "2569")]
    [InlineData("fa-IR", "\u200e\u2212")]
    [InlineData("de-DE", ",5")]
    [InlineData("tr-TR", "\u0131")]
    public async Task UnderAsync_Culture_HasItsOwnWays(string culture, string expected) => Assert.Contains(
        expected,
        await WorldCultures.UnderAsync(culture, () => Task.FromResult($"{new DateOnly(2026, 3, 5):yyyy} {-1.5} {char.ToLower('I', CultureInfo.CurrentCulture)}")),
        StringComparison.Ordinal);

    [Fact]
    public void Process_ToldOfACulture_RunsUnderIt() =>
        Assert.Equal(Environment.GetEnvironmentVariable(Process) ?? CultureInfo.CurrentCulture.Name, CultureInfo.CurrentCulture.Name);
}
