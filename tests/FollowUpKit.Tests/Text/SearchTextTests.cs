namespace FollowUpKit.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Cotización Ñandú", "C-1", "cotizacion nandu\nc-1")]
    [InlineData("CAFE\u0301", null, "cafe\n")]
    [InlineData(null, "ÜBER", "\nuber")]
    [InlineData("ﬁn ½ Ａ", "", "fin 1⁄2 a\n")]
    [InlineData("İstanbul ẞ 😀", "", "istanbul ß 😀\n")]
    [InlineData(null, null, "\n")]
    public void Of_TitleAndCustomer_WithoutCaseAndAccents(string? title, string? customer, string text) =>
        Assert.Equal(text, SearchText.Of(title, customer));
}
