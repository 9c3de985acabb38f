using System.Globalization;

namespace FollowUpKit.Tests;

public sealed class OperationIdTests
{
    [Theory]
    [InlineData("A-17")]
    [InlineData(" a ")]
    [InlineData("Ñ😀")]
    public void FromString_Text_Verbatim(string text)
    {
        OperationId converted = text;

        Assert.Equal(text, converted.Value);
        Assert.Equal(text, converted.ToString());
        Assert.Equal(OperationId.FromString(text), converted);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-17, "-17")]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData(int.MinValue, "-2147483648")]
    public void Conversion_Int_InvariantDigits(int number, string text)
    {
        OperationId converted = number;

        Assert.Equal(text, converted.Value);
    }

    [Theory]
    [InlineData(1234567L, "1234567")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    public void Conversion_Long_InvariantDigits(long number, string text)
    {
        OperationId converted = number;

        Assert.Equal(text, converted.Value);
        Assert.Equal(OperationId.FromInt64(number), converted);
    }

    [Fact]
    public void Conversion_LongInAnotherCulture_SameText()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.GetCultureInfo("sv-SE").Clone();
            culture.NumberFormat.NegativeSign = "minus";
            CultureInfo.CurrentCulture = culture;
            Assert.Equal("-17", OperationId.FromInt64(-17).Value);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Conversion_Guid_36LowerCaseCharacters()
    {
        OperationId converted = Guid.Parse("{0F8FAD5B-D9CB-469F-A165-70867728950E}");

        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", converted.Value);
        Assert.Equal(OperationId.FromGuid(Guid.Parse(converted.Value)), converted);
    }

    [Fact]
    public void Equals_OtherCase_IsAnotherKey() => Assert.NotEqual(new OperationId("a"), new OperationId("A"));

    [Fact]
    public void Equals_OtherNormalForm_IsAnotherKey() => Assert.NotEqual(new OperationId("é"), new OperationId("e\u0301"));

    [Fact]
    public void Constructor_Null_ArgumentNull() => Assert.Throws<ArgumentNullException>("value", () => new OperationId(null!));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void Constructor_NoIdentifier_InvalidText(string value) => Assert.Throws<InvalidTextException>(nameof(value), () => new OperationId(value));
}
