using FollowUpKit.ReminderMail;

namespace FollowUpKit.Hosting.Tests;

/// <summary>The sample sender, against a mail server that keeps what it gets.</summary>
public sealed class MailReminderSenderTests
{
    [Fact]
    public async Task SendAsync_Reminder_ArrivesAsAMessageInSpanishWithTheKeyAsItsId()
    {
        await using var sink = new MailSink();
        var desk = await DueAsync("ana");
        var sender = new MailReminderSender(Settings(sink));
        var keeping = new KeepingSender(delivery => sender.SendAsync(delivery, default));

        Assert.Equal(new DispatchSummary { Sent = 1 }, await desk.Dispatcher(keeping).DispatchDueAsync());

        var message = Assert.Single(sink.Messages);
        Assert.Equal("Recordatorio: Llamar a Núñez", message.Subject);
        Assert.Equal("ana@example.com", message.To.ToString());
        Assert.Equal($"{Assert.Single(keeping.Sent).Key}@example.com", message.MessageId);
        Assert.Equal("Venta: Q-1 Cotización 17\nCliente: C-9\nSucursal: MTY\nAgente: ana\nVence: 02/03/2026 12:00 (America/Mexico_City)", message.TextBody!.Trim().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task SendAsync_MailboxRefused_IsTriedAgain()
    {
        await using var sink = new MailSink();
        var desk = await DueAsync("nobody");

        Assert.Equal(new DispatchSummary { Failed = 1 }, await desk.Dispatcher(new MailReminderSender(Settings(sink))).DispatchDueAsync());
        Assert.Empty(sink.Messages);
        var waiting = Assert.Single((await desk.Store.ReadRemindersAsync(new("default"), null, 10, ReadOptions.Latest, default)).Rows);
        Assert.Equal(1, waiting.Attempts);
        Assert.NotNull(waiting.Failure);
    }

    [Fact]
    public async Task SendAsync_NoServer_IsTriedAgain()
    {
        var sink = new MailSink();
        await sink.DisposeAsync();
        var desk = await DueAsync("ana");

        Assert.Equal(new DispatchSummary { Failed = 1 }, await desk.Dispatcher(new MailReminderSender(Settings(sink))).DispatchDueAsync());
    }

    private static MailSettings Settings(MailSink sink) => new() { Host = "127.0.0.1", Port = sink.Port, UseTls = false };

    private static async Task<Desk> DueAsync(string agent)
    {
        var desk = new Desk();
        await desk.FollowUps.ExecuteAsync(new OpenOperation("Q-1").WithBranch("MTY").WithAgent(agent).WithTitle("Cotización 17").WithCustomer("C-9")
            .WithFirst(new FollowUpDraft("Llamar a Núñez", Due.At(Desk.Today.At(LocalTime.Noon))).WithReminders(Reminder.Before(Period.FromHours(1)))));
        desk.Clock.Reset(Desk.At(Desk.Today, 11, 0));
        return desk;
    }
}
