using System.Globalization;

namespace FollowUpKit.Tests;

public sealed class RuleCodesTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-MX");

    public static TheoryData<string> Codes { get; } = [.. Refusals.Codes];

    [Fact]
    public void Codes_AllConstants_HaveARefusal() => Assert.Equal(
        typeof(RuleCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Refusals.Codes.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_EachRefusal_IsThatOfItsRule(string code) => Assert.Equal(code, Refusals.Of(code).Code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Message_EachRefusal_HasNoPlaceholderLeft(string code)
    {
        Assert.DoesNotContain('{', Refusals.Of(code).GetMessage(English));
        Assert.DoesNotContain('{', Refusals.Of(code).GetMessage(Spanish));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Message_EachRefusal_DiffersBetweenLanguages(string code) =>
        Assert.NotEqual(Refusals.Of(code).GetMessage(English), Refusals.Of(code).GetMessage(Spanish));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Message_EachRefusal_TellsAllItsValues(string code)
    {
        var refusal = Refusals.Of(code);

        Assert.All(Told(refusal), value => Assert.Contains(value, refusal.GetMessage(English), StringComparison.Ordinal));
        Assert.All(Told(refusal), value => Assert.Contains(value, refusal.GetMessage(Spanish), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Message_EachRefusal_SpeaksOfASaleAndTellsNoUtc(string code) => Assert.All(new[] { English, Spanish }, culture => Assert.DoesNotMatch(
        @"(?i)\boperati?on|\boperaci[oó]n|\bUTC\b|\d:\d\d(:\d\d)?Z|\dT\d", Refusals.Of(code).GetMessage(culture)));

    [Fact]
    public void Values_Instants_AreIso8601InUtc() => Assert.Equal(
        ("2026-03-02T16:30:00Z", "2026-03-02T15:05:00Z"),
        (Refusals.Of(RuleCodes.ResultInFuture).Values["result"], Refusals.Of(RuleCodes.ResultInFuture).Values["latest"]));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Values_EachRefusal_NameTheOperation(string code) => Assert.Equal("S-1", Refusals.Of(code).Values["operation"]);

    [Theory]
    [InlineData(RuleCodes.ResultInFuture, "The result of follow-up 1 lies in the future: 2026-03-02 10:30; the latest accepted is 2026-03-02 09:05.")]
    [InlineData(RuleCodes.ResultAfterNext, "The result of follow-up 1 (2026-03-02 08:50) lies after that of follow-up 2, which it led to (2026-03-02 08:40).")]
    [InlineData(RuleCodes.ResultBeforePrevious, "The result of follow-up 2 (2026-03-02 08:00) lies before that of follow-up 1, which led to it (2026-03-02 08:30).")]
    [InlineData(RuleCodes.ResultTooShort, "The details of the result of follow-up 1 have 13 characters; at least 100 are needed.")]
    [InlineData(RuleCodes.OthersPending, "Sale S-1 has other pending follow-ups (1, 2); finish them or give a reason to cancel them.")]
    [InlineData(RuleCodes.TooManyPending, "Sale S-1 has 2 pending follow-ups (at most 2 allowed); finish one first.")]
    [InlineData(RuleCodes.TooManyFollowUps, "Sale S-1 has 10000 follow-ups, the most that a sale can have; continue in a new sale.")]
    [InlineData(RuleCodes.OperationConcluded, "Sale S-1 was concluded by ana at 2026-03-02 09:00; reopen it first.")]
    [InlineData(RuleCodes.FollowUpDone, "Follow-up 1 of sale S-1 already has a result, captured by ana at 2026-03-02 09:00.")]
    [InlineData(RuleCodes.AlreadyConcluded, "Sale S-1 was already concluded by ana at 2026-03-02 09:00.")]
    [InlineData(RuleCodes.OperationWithdrawn, "Sale S-1 was withdrawn by ana at 2026-03-02 09:00; it can only be reinstated.")]
    [InlineData(RuleCodes.FollowUpCancelled, "Follow-up 1 of sale S-1 was cancelled by ana at 2026-03-02 09:00.")]
    public void Message_InEnglish_TellsWhatWasFound(string code, string message) => Assert.Equal(message, Refusals.Of(code).GetMessage(English));

    [Theory]
    [InlineData(RuleCodes.SeveralPending, "La venta S-1 tiene 2 seguimientos pendientes; indique cuál.")]
    [InlineData(RuleCodes.UnknownTimeZone, "No existe la zona horaria Mars/Olympus; se espera un id de IANA como America/Mexico_City.")]
    [InlineData(RuleCodes.ResultInFuture, "El resultado del seguimiento 1 tiene una fecha futura: 02/03/2026 10:30; se acepta hasta el 02/03/2026 09:05.")]
    [InlineData(RuleCodes.AlreadyConcluded, "La venta S-1 ya fue concluida por ana el 02/03/2026 09:00.")]
    public void Message_InSpanish_TellsWhatWasFound(string code, string message) => Assert.Equal(message, Refusals.Of(code).GetMessage(Spanish));

    [Theory]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Message_OtherLanguage_IsEnglish(string culture) => Assert.Equal(
        Refusals.Of(RuleCodes.AlreadyOpen).GetMessage(English), Refusals.Of(RuleCodes.AlreadyOpen).GetMessage(CultureInfo.GetCultureInfo(culture)));

    private static IEnumerable<string> Told(RuleViolation refusal) =>
        refusal.Values.Where(value => value.Key is not ("operation" or "at" or "latest") && !value.Key.EndsWith("result", StringComparison.Ordinal)).Select(value => value.Value);
}
