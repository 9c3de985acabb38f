using System.Globalization;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class TooltipTextTests
{
    private static readonly FollowUpDraft Draft = new FollowUpDraft("Llamar", Due.At(Some.March(10), 10, 5)).WithKind("call").WithDetails("Price").WithAgent("beto")
        .WithReminders(Reminder.Before(Period.FromHours(1)), Reminder.Before(Period.FromDays(1)));

    [Fact]
    public void ToText_PendingInEnglish_AllLines() => Assert.Equal(
        """
        ► In progress
        Follow-up: 1 · call · Llamar
        Due: 2026-03-10 10:05 (America/Mexico_City)
        Agent: beto
        Details: Price
        Reminders: 2026-03-09 10:05, 2026-03-10 09:05
        Other pending follow-ups: 1
        """,
        English(TwoPending(), Chase.Start));

    [Fact]
    public void ToText_PendingInSpanish_AllLines() => Assert.Equal(
        """
        ► En proceso
        Seguimiento: 1 · call · Llamar
        Vence: 10/03/2026 10:05 (America/Mexico_City)
        Agente: beto
        Detalles: Price
        Recordatorios: 09/03/2026 10:05, 10/03/2026 09:05
        Otros seguimientos pendientes: 1
        """,
        Spanish(TwoPending(), Chase.Start));

    [Fact]
    public void ToText_Concluded_TellsTheResult() => Assert.Equal(
        """
        ■ Concluded
        Follow-up: 1 · Call them
        Due: 2026-03-10 (America/Mexico_City)
        Agent: ana
        Result: 2026-03-02 08:30 · [price] Too expensive
        """,
        English(Given.Pending().Do(Some.Result().WithOutcome("price").WithConclusion()), Chase.Start));

    [Fact]
    public void ToText_ConcludedWithoutOutcome_TellsTheResult() =>
        Assert.EndsWith("\nResultado: 02/03/2026 08:30 · Too expensive", Spanish(Given.Concluded(), Chase.Start), StringComparison.Ordinal);

    [Fact]
    public void ToText_RightToLeftValues_AreIsolated() => Assert.EndsWith(
        "\nResult: 2026-03-02 08:30 · [\u2068מחיר\u2069] \u2068יקר 5\u2069",
        English(Given.Pending().Do(new CaptureResult(Chase.Id, new NodaTime.LocalDateTime(2026, 3, 2, 8, 30), "יקר 5").WithOutcome("מחיר").WithConclusion()), Chase.Start),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-03-10T18:00", "► In progress · due today", "► En proceso · vence hoy")]
    [InlineData("2026-03-11T05:59", "► In progress · due today", "► En proceso · vence hoy")]
    [InlineData("2026-03-11T06:00", "▲ Overdue · 1 day overdue", "▲ Seguimiento atrasado · 1 día de atraso")]
    [InlineData("2026-03-12T06:00", "▲ Overdue · 2 days overdue", "▲ Seguimiento atrasado · 2 días de atraso")]
    public void ToText_DueByDate_HeadingTellsHowLate(string now, string english, string spanish) =>
        Assert.Equal((english, spanish), Headings(Given.Pending(), now));

    [Theory]
    [InlineData("2026-03-10T16:05", "► In progress · due today", "► En proceso · vence hoy")]
    [InlineData("2026-03-10T16:06", "▲ Overdue · overdue since today", "▲ Seguimiento atrasado · atrasado desde hoy")]
    public void ToText_DueAtTime_HeadingTellsHowLate(string now, string english, string spanish) => Assert.Equal((english, spanish), Headings(TwoPending(), now));

    [Fact]
    public void ToText_NothingPending_HeadingTells() => Assert.Equal(
        ("► In progress · no next step", "► En proceso · sin siguiente paso"), Headings(Given.Opened(), "2026-03-10T16:06"));

    [Fact]
    public void ToText_NothingPending_OneLine() => Assert.Equal("► In progress · no next step", English(Given.Opened(), Chase.Start));

    [Fact]
    public void ToText_Withdrawn_NotTracked() => Assert.StartsWith("– Not tracked\n", English(Given.Withdrawn(), Chase.Start), StringComparison.Ordinal);

    private static (string English, string Spanish) Headings(Chase chase, string now)
    {
        var at = NodaTime.Text.InstantPattern.General.Parse($"{now}:00Z").Value;
        return (English(chase, at).Split('\n')[0], Spanish(chase, at).Split('\n')[0]);
    }

    private static string English(Chase chase, Instant now) => chase.Sale.TooltipAt(now).ToText(CultureInfo.GetCultureInfo("en-US"));

    private static string Spanish(Chase chase, Instant now) => chase.Sale.TooltipAt(now).ToText(CultureInfo.GetCultureInfo("es-MX"));

    private static Chase TwoPending() => Given.Nothing().With(rules => rules.PendingLimit = 2)
        .Do(Some.Opening.WithFirst(Draft)).Do(new ScheduleFollowUp(Chase.Id, Some.Draft(20)));
}
