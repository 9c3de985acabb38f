using System.Globalization;

namespace FollowUpKit.Tests;

public sealed class StatusAppearanceTests
{
    public static TheoryData<FollowUpStatus> Statuses { get; } = [.. Enum.GetValues<FollowUpStatus>()];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Of_EachStatus_ColoursAreHex(FollowUpStatus status)
    {
        Assert.Matches("^#[0-9A-F]{6}$", StatusAppearance.For(status).Color);
        Assert.Matches("^#[0-9A-F]{6}$", StatusAppearance.For(status).TextColor);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Of_EachStatus_TextReachesTheContrastOfWcagAA(FollowUpStatus status) =>
        Assert.True(Contrast(StatusAppearance.For(status).Color, StatusAppearance.For(status).TextColor) >= 4.5);

    [Theory]
    // Contrasts that are known, to test the formula.
    [InlineData("#000000", "#FFFFFF", 21.0)]
    [InlineData("#777777", "#FFFFFF", 4.48)]
    [InlineData("#767676", "#FFFFFF", 4.54)]
    public void Contrast_KnownPair_IsKnown(string one, string other, double contrast) => Assert.Equal(contrast, Contrast(one, other), 0.005);

    [Theory]
    // Red, green and blue: which of them there is most of, and least.
    [InlineData(FollowUpStatus.InProgress, true, true, false)]
    [InlineData(FollowUpStatus.Overdue, true, false, false)]
    [InlineData(FollowUpStatus.Concluded, false, false, true)]
    [InlineData(FollowUpStatus.NotTracked, true, true, true)]
    public void Of_EachStatus_YellowRedBlueAndGrey(FollowUpStatus status, bool red, bool green, bool blue) =>
        Assert.Equal([red, green, blue], Channels(StatusAppearance.For(status).Color).Select(channel => channel > 128.0 / 255));

    [Fact]
    public void Of_AllStatuses_SymbolsAreOneCharacterAndDiffer()
    {
        var symbols = Enum.GetValues<FollowUpStatus>().Select(status => StatusAppearance.For(status).Symbol).ToList();

        Assert.All(symbols, symbol => Assert.Equal(1, new StringInfo(symbol).LengthInTextElements));
        Assert.Equal(symbols.Count, symbols.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(FollowUpStatus.NotTracked, "Not tracked", "Sin seguimiento")]
    [InlineData(FollowUpStatus.InProgress, "In progress", "En proceso")]
    [InlineData(FollowUpStatus.Overdue, "Overdue", "Seguimiento atrasado")]
    [InlineData(FollowUpStatus.Concluded, "Concluded", "Concluido")]
    public void Label_EachStatus_InEnglishAndSpanish(FollowUpStatus status, string english, string spanish)
    {
        Assert.Equal(english, StatusAppearance.For(status).GetLabel(CultureInfo.GetCultureInfo("en-GB")));
        Assert.Equal(spanish, StatusAppearance.For(status).GetLabel(CultureInfo.GetCultureInfo("es-MX")));
        Assert.Equal(spanish, StatusAppearance.For(status).GetLabel(CultureInfo.GetCultureInfo("es")));
    }

    [Fact]
    public void Label_NoCulture_ThatOfTheScreen()
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es-MX");
            Assert.Equal("En proceso", StatusAppearance.For(FollowUpStatus.InProgress).GetLabel());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Of_NoSuchStatus_ArgumentOutOfRange() =>
        Assert.Throws<ArgumentOutOfRangeException>("status", () => StatusAppearance.For((FollowUpStatus)99));

    /// <summary>The contrast ratio of WCAG 2.1: (L1 + 0.05) / (L2 + 0.05), L1 the relative luminance of the lighter one.</summary>
    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string color) =>
        Channels(color).Select(channel => channel <= 0.03928 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4))
            .Zip([0.2126, 0.7152, 0.0722], (channel, weight) => channel * weight).Sum();

    private static IEnumerable<double> Channels(string color) =>
        Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
}
