using System.Globalization;

namespace FollowUpKit.Hosting.Tests;

public sealed class DigestMessageTests
{
    [Fact]
    public async Task Of_InEnglish_TellsEachSection()
    {
        var message = ReminderMessage.From(await OfAnaAsync(), CultureInfo.GetCultureInfo("en-US"));

        Assert.Equal("Follow-ups, 3/3/2026 – overdue: 2, due today: 1, due next: 1, without a next step: 1, stale: 1", message.Subject);
        Assert.Equal(
            """
            Overdue (2)
            - overdue Quotation overdue; ACME; Call about overdue; due 3/1/2026; days overdue: 2
            and 1 more

            Due today (1)
            - today Quotation today; ACME; Call about today; due 3/3/2026

            Due next (1)
            - next Quotation next; ACME; Call about next; due 3/6/2026

            Without a next step (1)
            - alone

            Stale (1)
            - stale Quotation stale; ACME; days with nothing done: 20
            """.ReplaceLineEndings("\n"),
            message.Body);
    }

    [Fact]
    public async Task Of_InSpanish_TellsEachSection()
    {
        var message = ReminderMessage.From(await OfAnaAsync(), CultureInfo.GetCultureInfo("es-MX"));

        Assert.Equal("Seguimientos, 03/03/2026 – atrasados: 2, para hoy: 1, próximos: 1, sin siguiente paso: 1, sin movimiento: 1", message.Subject);
        Assert.Equal(
            """
            Atrasados (2)
            - overdue Quotation overdue; ACME; Call about overdue; vence 01/03/2026; días de atraso: 2
            y 1 más

            Para hoy (1)
            - today Quotation today; ACME; Call about today; vence 03/03/2026

            Próximos (1)
            - next Quotation next; ACME; Call about next; vence 06/03/2026

            Sin siguiente paso (1)
            - alone

            Sin movimiento (1)
            - stale Quotation stale; ACME; días sin movimiento: 20
            """.ReplaceLineEndings("\n"),
            message.Body);
    }

    [Fact]
    public async Task Of_DigestOfABranch_NamesItAndTheAgents()
    {
        var desk = DigestDesk.With(digest => (digest.ToAgents, digest.BranchRecipient) = (false, "manager"));
        await desk.OpenAsync("Q-1", DigestDesk.Tuesday.At(new LocalTime(9, 30)), []);
        await desk.DispatchAtAsync(DigestDesk.Eight);
        var message = ReminderMessage.From(Assert.Single(desk.Sender.Sent), CultureInfo.GetCultureInfo("es-MX"));

        Assert.Equal("Seguimientos, MTY, 03/03/2026 – para hoy: 1", message.Subject);
        Assert.Equal("Para hoy (1)\n- Q-1; Call about Q-1; ana; vence 03/03/2026 09:30 (America/Mexico_City)", message.Body);
    }

    private static async Task<ReminderDelivery> OfAnaAsync()
    {
        var desk = DigestDesk.With(digest => digest.MaxRows = 1);
        await desk.OpenAllAsync();
        await desk.OpenAsync("overdue too", Desk.Today);
        await desk.DispatchAtAsync(DigestDesk.Eight);
        return Assert.Single(desk.Sender.Sent);
    }
}
