using System.Globalization;

namespace FollowUpKit.Tests;

public sealed class RuleViolationTests
{
    [Fact]
    public void Constructor_HostRule_KeepsCodeMessageAndValues()
    {
        var refusal = new RuleViolation("no_discount", "El descuento {max} es demasiado.", new Dictionary<string, string> { ["max"] = "5" });

        Assert.Equal(("no_discount", "El descuento {max} es demasiado.", "5"), (refusal.Code, refusal.GetMessage(CultureInfo.InvariantCulture), refusal.Values["max"]));
        Assert.Equal("no_discount", refusal.ToString());
    }

    [Fact]
    public void Constructor_NoValues_Empty() => Assert.Empty(new RuleViolation("no", "No.").Values);

    [Fact]
    public void Constructor_BlankCode_ArgumentException() => Assert.Throws<ArgumentException>("code", () => new RuleViolation(" ", "No."));

    [Theory]
    [InlineData("The customer owes too much.")]
    [InlineData("CreditLimit")]
    [InlineData("credit-limit")]
    [InlineData("credit__limit")]
    [InlineData("credit_limit\n")]
    [InlineData("1st")]
    public void Constructor_CodeIsNotLowerSnakeCase_ArgumentException(string code) =>
        Assert.Throws<ArgumentException>(nameof(code), () => new RuleViolation(code, "No."));

    [Fact]
    public void Constructor_BlankMessage_ArgumentException() => Assert.Throws<ArgumentException>("message", () => new RuleViolation("no", ""));

    [Fact]
    public void RuleException_Message_IsInEnglishAndCarriesData()
    {
        var refusal = Refusals.Of(RuleCodes.AlreadyOpen);
        var reason = new InvalidOperationException();

        var exception = new FollowUpRuleException(Chase.Id, refusal, reason);

        Assert.Equal(("Sale S-1 is already open.", Chase.Id, refusal), (exception.Message, exception.OperationId, exception.Violation));
        Assert.Same(reason, exception.InnerException);
    }

    [Fact]
    public void RuleException_NoViolation_ArgumentNull() =>
        Assert.Throws<ArgumentNullException>("violation", () => new FollowUpRuleException(Chase.Id, null!));

    [Fact]
    public void RuleException_NoOperation_ArgumentNull() =>
        Assert.Throws<ArgumentNullException>("operationId", () => new FollowUpRuleException(null!, Refusals.Of(RuleCodes.AlreadyOpen)));
}
