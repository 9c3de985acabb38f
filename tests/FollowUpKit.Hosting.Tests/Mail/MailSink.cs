using System.Buffers;
using FollowUpKit.ConformanceHost;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace FollowUpKit.Hosting.Tests;

/// <summary>A mail server on loopback that keeps what it gets, and refuses an address.</summary>
internal sealed class MailSink : MessageStore, IAsyncDisposable
{
    public const string Refused = "nobody@example.com";

    private readonly CancellationTokenSource stopping = new();
    private readonly List<MimeMessage> messages = [];
    private readonly Task running;

    public MailSink()
    {
        Port = LoopbackPort.FindFree();
        var services = new ServiceProvider();
        services.Add(this);
        running = new SmtpServer.SmtpServer(new SmtpServerOptionsBuilder().ServerName("localhost").Port(Port).Build(), services).StartAsync(stopping.Token);
    }

    public int Port { get; }

    public IReadOnlyList<MimeMessage> Messages => messages;

    public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        var message = await MimeMessage.LoadAsync(new MemoryStream(buffer.ToArray()), cancellationToken);
        if (message.To.Mailboxes.Any(mailbox => mailbox.Address == Refused)) return SmtpResponse.MailboxUnavailable;
        messages.Add(message);
        return SmtpResponse.Ok;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }
}
