using System.Globalization;

namespace FollowUpKit.Tests;

/// <summary>Every message with a number, for one and for two, in both languages.</summary>
public sealed class PluralTests
{
    private static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es");

    [Theory]
    // As many pending as allowed.
    [InlineData(1, "Sale S-1 already has a pending follow-up; finish it first.", "La venta S-1 ya tiene un seguimiento pendiente; termínelo primero.")]
    [InlineData(2, "Sale S-1 has 2 pending follow-ups (at most 2 allowed); finish one first.", "La venta S-1 tiene 2 seguimientos pendientes (máximo 2); termine uno primero.")]
    public void TooManyPending_SoMany_IsSingularOrPlural(int pending, string english, string spanish) => Tells(
        english, spanish, Given.Pending(pending).Ask(new ScheduleFollowUp(Chase.Id, Some.Draft())));

    [Theory]
    // Others that are pending beside the last.
    [InlineData(1, "Sale S-1 has another pending follow-up (1); finish it or give a reason to cancel it.", "La venta S-1 tiene otro seguimiento pendiente (1); termínelo o indique un motivo para cancelarlo.")]
    [InlineData(2, "Sale S-1 has other pending follow-ups (1, 2); finish them or give a reason to cancel them.", "La venta S-1 tiene otros seguimientos pendientes (1, 2); termínelos o indique un motivo para cancelarlos.")]
    public void OthersPending_SoMany_IsSingularOrPlural(int others, string english, string spanish) => Tells(
        english, spanish, Given.Pending(others + 1).Ask(Some.Result().OnFollowUp(others + 1).WithConclusion()));

    [Theory]
    // Details of so many characters.
    [InlineData("x", "The details of the result of follow-up 1 have 1 character; at least 3 are needed.", "Los detalles del resultado del seguimiento 1 tienen 1 carácter; se necesitan al menos 3.")]
    [InlineData("xy", "The details of the result of follow-up 1 have 2 characters; at least 3 are needed.", "Los detalles del resultado del seguimiento 1 tienen 2 caracteres; se necesitan al menos 3.")]
    public void ResultTooShort_SoMany_IsSingularOrPlural(string details, string english, string spanish) => Tells(
        english, spanish, Given.Pending().With(rules => rules.MinimumResultLength = 3).Ask(new CaptureResult(Chase.Id, Some.Result().Result.At, details)));

    [Theory]
    [InlineData(1, "must have at most 1 character", "debe tener como máximo 1 carácter")]
    [InlineData(2, "must have at most 2 characters", "debe tener como máximo 2 caracteres")]
    public void TooLong_SoMany_IsSingularOrPlural(int limit, string english, string spanish)
    {
        var problem = new TextProblem("too_long", 0, limit);

        Assert.Equal((english, spanish), (problem.Describe(CultureInfo.InvariantCulture), problem.Describe(Spanish)));
    }

    private static void Tells(string english, string spanish, RuleViolation? refusal) =>
        Assert.Equal((english, spanish), (refusal!.GetMessage(CultureInfo.InvariantCulture), refusal.GetMessage(Spanish)));
}
