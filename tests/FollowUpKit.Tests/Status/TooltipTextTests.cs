using System.Globalization;
using NodaTime;

namespace FollowUpKit.Tests;

public sealed class TooltipTextTests
{
    private static readonly CultureInfo Mexico = CultureInfo.GetCultureInfo("es-MX");

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
        Conclusion: 2026-03-02 09:00 · [won] ana
        Follow-up: 1 · Call them
        Due: 2026-03-10 (America/Mexico_City)
        Agent: ana
        Result: 2026-03-02 08:30 · [price] Too expensive
        """,
        English(Given.Pending().Do(Some.Result().WithOutcome("price").WithConclusion("won")), Chase.Start));

    [Fact]
    public void ToText_ConcludedWithoutOutcome_TellsTheResult() =>
        Assert.EndsWith("\nResultado: 02/03/2026 08:30 · Too expensive", Spanish(Given.Concluded(), Chase.Start), StringComparison.Ordinal);

    [Fact]
    public void ToText_NextStepPending_TellsTheLastResult() => Assert.Equal(
        """
        ► In progress
        Follow-up: 2 · Call them
        Due: 2026-03-12 (America/Mexico_City)
        Agent: ana
        Last result: 2026-03-02 08:30 · Too expensive
        """,
        English(Given.InProgress(), Chase.Start));

    [Theory]
    // At most so many characters, the ellipsis among them, and no blank before it
    [InlineData(13, "Too expensive")]
    [InlineData(12, "Too expensi…")]
    [InlineData(5, "Too…")]
    [InlineData(1, "…")]
    public void ToText_LengthOfTheResult_ShortenedWithAnEllipsis(int length, string expected) => Assert.EndsWith(
        $"\nÚltimo resultado: 02/03/2026 08:30 · {expected}", Given.InProgress().Sale.TooltipAt(Chase.Start).ToText(Mexico, resultLength: length), StringComparison.Ordinal);

    [Theory]
    [InlineData("👩‍👩‍👧 e\u0301l y otros", 3, "👩‍👩‍👧…")]
    [InlineData("👩‍👩‍👧 e\u0301l y otros", 4, "👩‍👩‍👧 e\u0301…")]
    public void ToText_LengthWithinACharacterAsPeopleSeeIt_KeepsItWhole(string details, int length, string expected) => Assert.EndsWith(
        $" · {expected}",
        Given.Pending().Do(new CaptureResult(Chase.Id, Some.Today.At(new LocalTime(8, 30)), details)).Sale.TooltipAt(Chase.Start).ToText(Mexico, resultLength: length),
        StringComparison.Ordinal);

    [Fact]
    public void ToText_NoIdentifierAsZoneOfTheReader_Refused() =>
        Assert.Throws<InvalidTextException>("readerTimeZone", () => Given.Pending().Sale.TooltipAt(Chase.Start).ToText(readerTimeZone: "Europe/ Madrid\n"));

    [Fact]
    public void ToText_NoLength_ArgumentOutOfRange() =>
        Assert.Throws<ArgumentOutOfRangeException>("resultLength", () => Given.Pending().Sale.TooltipAt(Chase.Start).ToText(resultLength: 0));

    [Theory]
    [InlineData(1, "\nMoved: once, first due 2026-03-10; last reason: Again\n", "\nMovido: 1 vez, vencía el 10/03/2026; último motivo: Again\n")]
    [InlineData(3, "\nMoved: 3 times, first due 2026-03-10; last reason: Again\n", "\nMovido: 3 veces, vencía el 10/03/2026; último motivo: Again\n")]
    public void ToText_Moved_TellsHowOftenAndWhy(int times, string english, string spanish)
    {
        var chase = Given.Pending();
        for (var day = 0; day < times; day++) chase.Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(11 + day)), "Again"));

        Assert.Contains(english, English(chase, Chase.Start), StringComparison.Ordinal);
        Assert.Contains(spanish, Spanish(chase, Chase.Start), StringComparison.Ordinal);
    }

    [Theory]
    // What is in the reader's zone has none beside it; the follow-up is in Mexico City, its result in Madrid.
    [InlineData("America/Mexico_City", "Due: 2026-03-10 10:05|Last result: 2026-03-02 15:30 (Europe/Madrid) · Yes|Reminders: 2026-03-09 10:05, 2026-03-10 09:05")]
    [InlineData("Europe/Madrid", "Due: 2026-03-10 10:05 (America/Mexico_City)|Last result: 2026-03-02 15:30 · Yes|Reminders: 2026-03-09 10:05, 2026-03-10 09:05 (America/Mexico_City)")]
    [InlineData(null, "Due: 2026-03-10 10:05 (America/Mexico_City)|Last result: 2026-03-02 15:30 (Europe/Madrid) · Yes|Reminders: 2026-03-09 10:05, 2026-03-10 09:05")]
    public void ToText_ZoneOfTheReader_OthersAreShown(string? reader, string expected)
    {
        var result = new CaptureResult(Chase.Id, Some.Today.At(new LocalTime(15, 30)), "Yes").WithTimeZone("Europe/Madrid").WithNext(Draft);
        var lines = Given.Pending().Do(result).Sale.TooltipAt(Chase.Start).ToText(CultureInfo.InvariantCulture, reader).Split('\n');

        Assert.Equal(expected.Split('|'), lines.Where(line => line.StartsWith("Due:", StringComparison.Ordinal) || line.StartsWith("Last result:", StringComparison.Ordinal) || line.StartsWith("Reminders:", StringComparison.Ordinal)));
    }

    [Fact]
    public void ToText_ConcludedSeenFromAnotherZone_ConclusionAndFirstDueHaveTheirZone()
    {
        var text = Given.Pending().Do(new RescheduleFollowUp(Chase.Id, Due.On(Some.March(11)).WithTimeZone("Europe/Madrid"), "Trip")).Do(Some.Result().WithConclusion())
            .Sale.TooltipAt(Chase.Start).ToText(CultureInfo.InvariantCulture, "Europe/Madrid");

        Assert.Contains("\nConclusion: 2026-03-02 09:00 (America/Mexico_City) · ana\n", text, StringComparison.Ordinal);
        Assert.Contains("\nDue: 2026-03-11\nMoved: once, first due 2026-03-10 (America/Mexico_City); last reason: Trip\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_RightToLeftValues_AreIsolated() => Assert.EndsWith(
        "\nResult: 2026-03-02 08:30 · [\u2068מחיר\u2069] \u2068יקר 5\u2069",
        English(Given.Pending().Do(new CaptureResult(Chase.Id, new NodaTime.LocalDateTime(2026, 3, 2, 8, 30), "יקר 5").WithOutcome("מחיר").WithConclusion()), Chase.Start),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-03-10T18:00", "► In progress · due today", "► En proceso · vence hoy")]
    [InlineData("2026-03-11T05:59", "► In progress · due today", "► En proceso · vence hoy")]
    [InlineData("2026-03-11T06:00", "▲ Overdue · 1 day", "▲ Seguimiento atrasado · 1 día")]
    [InlineData("2026-03-12T06:00", "▲ Overdue · 2 days", "▲ Seguimiento atrasado · 2 días")]
    public void ToText_DueByDate_HeadingTellsHowLate(string now, string english, string spanish) =>
        Assert.Equal((english, spanish), Headings(Given.Pending(), now));

    [Theory]
    [InlineData("2026-03-10T16:05", "► In progress · due today", "► En proceso · vence hoy")]
    [InlineData("2026-03-10T16:06", "▲ Overdue · since today", "▲ Seguimiento atrasado · desde hoy")]
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
